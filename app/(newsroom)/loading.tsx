import { LoadingPage } from "@/components/frame/loading-page";

export default function Loading() {
  return <LoadingPage />;
}
