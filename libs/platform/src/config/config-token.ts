/** Injection token of the process's one `Config`: `@Inject(CONFIG) private readonly config: Config`. */
export const CONFIG = Symbol('Config');
