"use client";

import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toaster";
import { ApiError } from "./api-error";

export type ActionOptions<T> = {
  /** After it was done. */
  onDone?: (answer: T) => void;
  /** True: the caller shows the error beside the form; otherwise it is said in a message. */
  showsError?: boolean;
};

/** One change through the API: tells what went wrong in the server's own sentence and never repeats itself. */
export function useAction<T, Input = void>(act: (input: Input) => Promise<T>, { onDone, showsError = false }: ActionOptions<T> = {}): UseMutationResult<T, Error, Input> {
  const say = useSay();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => onDone?.(answer),
    onError: (error) => {
      if (!showsError) toast.error(say(error));
    },
  });
}

/** The sentence to show for an error of any kind. */
export function useSay(): (error: unknown) => string {
  const t = useTranslations("layout");
  return (error) => (error instanceof ApiError ? error.message : t("api.unexpected"));
}
