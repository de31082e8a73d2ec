import { NothingHere } from "@/components/frame/last-resort";

export default function NotFound() {
  return <NothingHere />;
}
