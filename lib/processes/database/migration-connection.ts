import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { Client, type ClientConfig } from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** PostgreSQL's own one-byte "char" type, in which the catalogue says of what kind a constraint or an action is. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/** Prisma's `pg` adapter, mended in the four places where the schema engine cannot use version 7.10 of it as it is. */
export class MigrationConnection extends PrismaPg {
  readonly #open: Adapter[] = [];

  constructor(ownerUrl: string) {
    super({ connectionString: ownerUrl, max: 1, Client: CatalogueClient });
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    this.#open.push(adapter);
    // The adapter cuts a script at every semicolon, inside function bodies and strings too. PostgreSQL reads the whole
    // script itself, and in one transaction: a migration that fails leaves nothing behind.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    // The adapter does not know catalogue letters, and the engine then cannot describe a live database.
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const column of CatalogueClient.letters.get(answer.columnNames.join()) ?? []) answer.columnTypes[column] = ColumnTypeEnum.Character;
      return answer;
    };
    return adapter;
  }

  /** Ends what was opened. The engine itself leaves its session standing, and with it the lock against other migrations. */
  async close(): Promise<void> {
    for (const adapter of this.#open.splice(0)) await adapter.dispose();
  }

  /** The adapter would hand out the real database here: a connection string outvotes the shadow's name. */
  override connectToShadowDb(): Promise<Adapter> {
    return Promise.reject(new Error("Migrations are written with diff, which needs no shadow database."));
  }
}

interface Answer { readonly fields: { name: string; dataTypeID: number }[] }

/** Passes catalogue letters off as text, and remembers which columns of which answer they were. */
class CatalogueClient extends Client {
  static readonly letters = new Map<string, number[]>();

  constructor(config?: string | ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    Object.defineProperty(this, "query", {
      value: (...args: unknown[]): unknown => {
        const done = args.at(-1);
        if (isCallback(done)) return query(...args.slice(0, -1), (error: unknown, answer: unknown) => { done(error, readable(answer)); });
        const pending = query(...args);
        return pending instanceof Promise ? pending.then(readable) : pending;
      },
    });
  }
}

function isCallback(value: unknown): value is (error: unknown, answer: unknown) => void {
  return typeof value === "function";
}

function readable(answer: unknown): unknown {
  const fields = (answer as Partial<Answer> | undefined)?.fields ?? [];
  const letters = fields.flatMap((field, column) => (field.dataTypeID === CATALOGUE_CHAR ? [column] : []));
  if (letters.length > 0) CatalogueClient.letters.set(fields.map((field) => field.name).join(), letters);
  for (const field of fields) if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = TEXT;
  return answer;
}
