/** Which row of which import stated something; neither where a person did. */
export type Origin = { readonly id: string; readonly importId?: string; readonly row?: number };
