/** A query as written; names are not looked up yet. `at` is the offset in the query's text. */

export interface PathExpr {
    readonly kind: 'path';
    readonly names: readonly string[];
    readonly at: number;
}

export interface CallExpr {
    readonly kind: 'call';
    /** Upper case. */
    readonly fn: string;
    readonly args: readonly Argument[];
    readonly at: number;
}

/** A value among the arguments of a function: `GEOLOCATION(37.7, :longitude)`. */
export interface ValueExpr {
    readonly kind: 'value';
    readonly operand: Operand;
    readonly at: number;
}

export type Argument = Expr | ValueExpr;

export type Expr = PathExpr | CallExpr;

export type Literal =
    /** `like` keeps `\%` and `\_`. */
    | { readonly kind: 'string'; readonly value: string; readonly like: string; readonly at: number }
    | { readonly kind: 'number'; readonly text: string; readonly at: number }
    | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
    | { readonly kind: 'null'; readonly at: number }
    | { readonly kind: 'date' | 'datetime'; readonly text: string; readonly at: number }
    /** `TODAY`, `LAST_N_DAYS:7`. */
    | { readonly kind: 'relative'; readonly name: string; readonly n: number | null; readonly at: number };

export interface BindExpr {
    readonly kind: 'bind';
    /** Lower case, without the colon. */
    readonly name: string;
    readonly at: number;
}

export type Operand = Literal | BindExpr;
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
    | { readonly kind: 'not'; readonly part: Condition }
    | {
          readonly kind: 'compare';
          readonly left: Expr;
          readonly op: Operator;
          readonly right:
              | Operand
              | { readonly kind: 'list'; readonly items: readonly Operand[] }
              | { readonly kind: 'query'; readonly query: Query };
          readonly at: number;
      };

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END`. */
export interface TypeofItem {
    readonly kind: 'typeof';
    readonly path: PathExpr;
    readonly cases: readonly { readonly object: string; readonly at: number; readonly fields: readonly PathExpr[] }[];
    readonly otherwise: readonly PathExpr[];
}

export type SelectItem =
    | { readonly kind: 'expr'; readonly expr: Expr; readonly alias: string | null }
    | { readonly kind: 'child'; readonly query: Query }
    | TypeofItem
    | { readonly kind: 'fields'; readonly group: 'ALL' | 'STANDARD' | 'CUSTOM'; readonly at: number };

export interface OrderItem {
    readonly expr: Expr;
    readonly descending: boolean;
    readonly nulls: 'FIRST' | 'LAST';
}

export type Count = { readonly kind: 'number'; readonly value: number } | BindExpr;

export interface Query {
    /** `SELECT COUNT()`. */
    readonly count: boolean;
    readonly select: readonly SelectItem[];
    /** Object, or relationship of a nested query. */
    readonly from: string;
    readonly fromAt: number;
    readonly alias: string | null;
    readonly scope: 'everything' | 'mine';
    readonly where: Condition | null;
    readonly mode: 'user' | 'system' | 'enforced' | null;
    readonly groupBy: readonly Expr[];
    /** Subtotals: ROLLUP over leading groups, CUBE over all combinations. */
    readonly subtotals: 'rollup' | 'cube' | null;
    readonly having: Condition | null;
    readonly orderBy: readonly OrderItem[];
    readonly limit: Count | null;
    readonly offset: Count | null;
    readonly allRows: boolean;
    readonly forUpdate: boolean;
    readonly at: number;
}
