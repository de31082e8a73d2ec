"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { LoadingPage } from "./loading-page";

/** Nobody is signed in: to sign-in, and from there back to where the person wanted to be. */
export function ToSignIn() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => {
    const wanted = query ? `${path}?${query}` : path;
    router.replace(wanted === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(wanted)}`);
  }, [router, path, query]);
  return <LoadingPage />;
}
