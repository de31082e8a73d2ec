"use client";

import { useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { api } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { ME_KEY } from "@/components/api/use-me";
import { toast } from "@/components/ui/toaster";
import { personView, type ChangePerson, type PersonView } from "@/lib/people/person";
import { PEOPLE_KEY } from "./use-people";

/** Changes a person's name, roles, or whether they may sign in. */
export function useChangePerson(personId: string, { said, onDone, showsError = true }: { said: string; onDone?: () => void; showsError?: boolean }): UseMutationResult<PersonView, Error, ChangePerson> {
  const client = useQueryClient();
  return useAction((change: ChangePerson) => api.patch(`/people/${personId}`, change, personView), {
    showsError,
    onDone: () => {
      toast.success(said);
      void client.invalidateQueries({ queryKey: PEOPLE_KEY });
      void client.invalidateQueries({ queryKey: ME_KEY });
      onDone?.();
    },
  });
}
