import { answerApi, answerAuth } from "../routes";

/** A browser that keeps its cookies and says where its requests come from, as browsers do. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly origin: string;
  readonly network: string;

  constructor({ origin = "http://localhost:3000", network = "127.0.0.1" }: { origin?: string; network?: string } = {}) {
    this.origin = origin;
    this.network = network;
  }

  /** Opens an address of ours and takes what it sets. */
  async open(path: string, init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const foreign = { host: url.host, origin: this.origin, "sec-fetch-site": "same-origin", "x-tickmark-remote": this.network };
    const request = new Request(url, { ...init, headers: { ...foreign, ...(cookie ? { cookie } : {}), ...init.headers } });
    const response = await (url.pathname.startsWith("/api/auth") ? answerAuth(request) : answerApi(request));
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      const value = pair.slice(name.length + 1);
      if (value === "" || attributes.some((attribute) => /max-age=0/i.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Sends a sign-in form as next-auth's client does. */
  async signIn(fields: Record<string, unknown>, door: "credentials" | "demo" = "credentials"): Promise<{ status: number; error: string | null; url: string; headers: Headers }> {
    const { csrfToken } = (await (await this.open("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await this.post(`/api/auth/callback/${door}`, { ...fields, csrfToken, json: "true" });
    const { url } = (await response.json()) as { url: string };
    return { status: response.status, error: new URL(url).searchParams.get("error"), url, headers: response.headers };
  }

  /** Signs out as next-auth's client does. */
  async signOut(): Promise<Response> {
    const { csrfToken } = (await (await this.open("/api/auth/csrf")).json()) as { csrfToken: string };
    return this.post("/api/auth/signout", { csrfToken, json: "true" });
  }

  /** Posts JSON. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.open(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  }

  /** The name that the API knows the signed-in person by; null when nobody is. */
  async whoAmI(): Promise<string | null> {
    const response = await this.open("/api/v1/me");
    if (response.status === 401) return null;
    const { person } = (await response.json()) as { person: { name: string } };
    return person.name;
  }
}
