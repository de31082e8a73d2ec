import { z } from "zod";

// ASCII only and one @: look-alike letters, quoted local parts and lists of addresses have all been used to receive
// somebody else's link.
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** An e-mail address as it is stored and compared: trimmed and lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(ADDRESS, "must be one plain e-mail address, such as name@newsroom.example");
