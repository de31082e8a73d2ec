"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useAction } from "@/components/api/use-action";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toaster";
import { RATING_LIMITS, ratingScaleView, type RatingScaleView } from "@/lib/settings/rating-scale";
import { RatingRow } from "./rating-row";
import { addRating, draftOf, faultsOf, type RatingDraft } from "./scale-draft";
import styles from "./settings.module.css";
import { RATING_SCALE_KEY } from "./use-settings";

/** The newsroom's own scale, from the truest rating down. */
export function ScaleForm({ scale }: { scale: RatingScaleView }) {
  const t = useTranslations("settings.scale");
  const common = useTranslations("settings");
  const client = useQueryClient();
  const [version, setVersion] = useState(scale.version);
  const [ratings, setRatings] = useState(() => draftOf(scale));
  const [asked, setAsked] = useState(false);
  const save = useAction(
    () =>
      api.put(
        "/rating-scale",
        { version, ratings: ratings.map(({ key, label, value, description }) => ({ key, label: label.trim(), value: Number(value), description: description.trim() })) },
        ratingScaleView,
      ),
    {
      showsError: true,
      onDone: (saved) => {
        setVersion(saved.version);
        setRatings(draftOf(saved));
        setAsked(false);
        client.setQueryData(RATING_SCALE_KEY, saved);
        void client.invalidateQueries({ queryKey: ["rating-scale"] });
        toast.success(t("saved"));
      },
    },
  );
  const wrong = ratings.some((rating) => Object.values(faultsOf(rating, ratings)).some(Boolean));
  const change = (changed: RatingDraft): void => setRatings(ratings.map((one) => (one.row === changed.row ? changed : one)));
  // The order is that of the values: to move a rating up is to trade values with the one above.
  const trade = (at: number, other: number): void => {
    const [one, two] = [ratings[at], ratings[other]];
    if (!one || !two) return;
    setRatings(ratings.map((row, index) => (index === at ? { ...two, value: one.value } : index === other ? { ...one, value: two.value } : row)));
  };
  return (
    <Form
      className={styles["form"]}
      noValidate
      onSubmit={() => {
        setAsked(true);
        if (!wrong && ratings.length >= RATING_LIMITS.fewest) save.mutate();
      }}
    >
      <p className={styles["note"]}>{t("lead")}</p>
      <ol className={styles["ratings"]}>
        {ratings.map((rating, index) => (
          <RatingRow key={rating.row} rating={rating} number={index + 1} faults={asked ? faultsOf(rating, ratings) : null} onChange={change}>
            <IconButton label={t("up", { label: rating.label })} icon={<ArrowUp aria-hidden />} disabled={index === 0} onClick={() => trade(index, index - 1)} />
            <IconButton label={t("down", { label: rating.label })} icon={<ArrowDown aria-hidden />} disabled={index === ratings.length - 1} onClick={() => trade(index, index + 1)} />
            <IconButton
              label={t("remove", { label: rating.label })}
              icon={<Trash2 aria-hidden />}
              whyNot={ratings.length <= RATING_LIMITS.fewest ? t("few") : null}
              onClick={() => setRatings(ratings.filter((one) => one.row !== rating.row))}
            />
          </RatingRow>
        ))}
      </ol>
      <div className={styles["row"]}>
        <Button size="small" icon={<Plus aria-hidden />} whyNot={ratings.length >= RATING_LIMITS.most ? t("many") : null} onClick={() => setRatings(addRating(ratings))}>
          {t("add")}
        </Button>
      </div>
      <p className={styles["note"]}>{t("notEnough")}</p>
      {asked && wrong ? <Banner tone="danger">{t("wrong")}</Banner> : null}
      {save.error ? <Failure error={save.error} /> : null}
      <Button type="submit" look="primary" busy={save.isPending}>
        {common("save")}
      </Button>
    </Form>
  );
}
