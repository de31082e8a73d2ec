"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { showWords } from "@/components/workspace/show-words";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";

/** The words of the claim at each of its places; pressing one brings it into view. */
export function ClaimPlaces({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.details");
  const { articleId, editor } = useDesk();
  const change = useClaimChange(articleId);
  const places = claim.occurrences.filter((place) => place.state !== "lost");
  return (
    <div className={forms["list"]}>
      {places.map((place, at) => (
        <div key={place.id} className={forms["line"]}>
          <button type="button" className={`${forms["plain"]} ${forms["quote"]} ${forms["grow"]}`} aria-label={t("place", { n: at + 1 })} onClick={() => showWords(editor, [place])} dir="auto">
            <span className={forms["short"]}>{place.currentWords ?? place.quote}</span>
          </button>
          {places.length > 1 && claim.may.edit === null ? (
            <IconButton
              label={t("removePlace", { n: at + 1 })}
              icon={<X aria-hidden />}
              onClick={() => void change.send({ method: "delete", path: `/claims/${claim.id}/occurrences/${place.id}` })}
            />
          ) : null}
        </div>
      ))}
      <Trouble error={change.error} />
    </div>
  );
}
