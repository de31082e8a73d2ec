import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A way to another screen. Fetched when somebody goes there: left to itself each link in view asks the server for its
 * screen ahead, and a queue or a history is full of links.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
