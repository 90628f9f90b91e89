/// The queries of the catalogues that tables are read with.
///
/// `{tables}` stands for the condition on the tables' `pg_class c` and `pg_namespace n`, other words in
/// braces for columns that only some versions of the server have. Results are text, int8 and bool only, and lists
/// are texts of arrays.
enum PostgreSQLCatalogQueries {
  /// The tables of a whole reflection: `$1` the schemas' oids, `$2` and `$3` LIKE patterns of names to
  /// include and exclude.
  static let manyTables = #"""
    n.oid = ANY ((SELECT $1::text::oid[])::oid[])
      AND ($2::text = '{}' OR c.relname ILIKE ANY ((SELECT $2::text::text[])::text[])
        OR n.nspname || '.' || c.relname ILIKE ANY ((SELECT $2::text::text[])::text[]))
      AND NOT (c.relname ILIKE ANY ((SELECT $3::text::text[])::text[])
        OR n.nspname || '.' || c.relname ILIKE ANY ((SELECT $3::text::text[])::text[]))
    """#

  /// One table: `$1` its schema, `$2` its name.
  static let oneTable = "n.nspname = $1::text AND c.relname = $2::text"

  /// Some tables of a schema: `$1` the schema, `$2` the names.
  static let someTables = "n.nspname = $1::text AND c.relname = ANY ((SELECT $2::text::text[])::text[])"

  /// The settings that what the server prints depends on, as they are; then sets them for the transaction.
  static let session = #"""
    SELECT current_setting('server_version_num')::int8, current_schema()::text,
      current_setting('search_path'), current_setting('DateStyle'), current_setting('IntervalStyle'),
      current_setting('TimeZone'), current_setting('extra_float_digits'), current_setting('bytea_output'),
      current_setting('standard_conforming_strings'), current_setting('quote_all_identifiers'),
      current_setting('jit'),
      set_config('search_path', coalesce(quote_ident(current_schema()), ''), true),
      set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
      set_config('TimeZone', 'UTC', true), set_config('extra_float_digits', '1', true),
      set_config('bytea_output', 'hex', true), set_config('standard_conforming_strings', 'on', true),
      set_config('quote_all_identifiers', 'off', true), set_config('jit', 'off', true)
    """#

  /// Sets back what `session` found.
  static let restoreSession = #"""
    SELECT set_config('search_path', $1::text, true), set_config('DateStyle', $2::text, true),
      set_config('IntervalStyle', $3::text, true), set_config('TimeZone', $4::text, true),
      set_config('extra_float_digits', $5::text, true), set_config('bytea_output', $6::text, true),
      set_config('standard_conforming_strings', $7::text, true),
      set_config('quote_all_identifiers', $8::text, true), set_config('jit', $9::text, true)
    """#

  /// Tables, partitioned tables, foreign tables, views and materialized views.
  static let relations = #"""
    SELECT c.oid::int8, n.nspname::text, c.relname::text, c.relkind::text, c.relpersistence = 'u',
      CASE WHEN am.amname <> 'heap' THEN am.amname::text END, ts.spcname::text, c.reloptions::text,
      toast.reloptions::text, CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
      CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
      parents.schemas::text, parents.names::text, d.description,
      CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
    FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_am am ON am.oid = c.relam
      LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
      LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
      LEFT JOIN LATERAL (
        SELECT array_agg(pn.nspname::text ORDER BY i.inhseqno) AS schemas,
          array_agg(p.relname::text ORDER BY i.inhseqno) AS names
        FROM pg_inherits i
          JOIN pg_class p ON p.oid = i.inhparent
          JOIN pg_namespace pn ON pn.oid = p.relnamespace
        WHERE i.inhrelid = c.oid AND c.relkind IN ('r', 'p', 'f')) parents ON true
      LEFT JOIN pg_description d
        ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
    WHERE {tables} AND c.relkind IN ('r', 'p', 'f', 'v', 'm') {of_extensions}
    ORDER BY c.oid
    """#

  /// Leaves out what belongs to extensions.
  static let withoutExtensions = #"""
    AND c.oid NOT IN (SELECT e.objid FROM pg_depend e WHERE e.refclassid = 'pg_extension'::regclass
      AND e.classid = 'pg_class'::regclass AND e.deptype = 'e')
    """#

  /// The columns of tables and materialized views.
  static let columns = #"""
    WITH c AS MATERIALIZED (
      SELECT c.oid, c.relispartition FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE {tables} AND c.relkind IN ({with_columns}))
    SELECT a.attrelid::int8, a.attnum::int8, a.attname::text, format_type(a.atttypid, a.atttypmod),
      a.attnotnull, a.attidentity::text, a.attgenerated::text,
      pg_get_expr(f.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE f.adrelid END),
      CASE WHEN t.typbasetype <> 0 THEN t.typbasetype ELSE t.oid END::int8, a.attcollation::int8,
      CASE WHEN a.attcollation <> t.typcollation
        THEN (SELECT k.collname::text FROM pg_collation k WHERE k.oid = a.attcollation) END,
      CASE WHEN a.attcollation <> t.typcollation
        THEN (SELECT n.nspname::text FROM pg_collation k JOIN pg_namespace n ON n.oid = k.collnamespace
          WHERE k.oid = a.attcollation) END,
      CASE WHEN t.typtype = 'e' THEN t.typname::text END,
      CASE WHEN t.typtype = 'e'
        THEN (SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = t.typnamespace) END,
      CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END, {compression},
      CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END,
      a.attinhcount > 0
        AND (NOT a.attislocal OR a.attrelid IN (SELECT c.oid FROM c WHERE c.relispartition)), d.description,
      -- Some servers keep notes of their own here.
      CASE WHEN a.attoptions::text LIKE '%n_distinct%' THEN a.attoptions::text END
    FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
      LEFT JOIN pg_description d
        ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
    -- Not a join, for which all columns would be put into a hash table.
    WHERE a.attrelid IN (SELECT c.oid FROM c) AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attrelid, a.attnum
    """#

  /// Sequences with the column that owns them; of one table, those that it owns.
  static let sequences = #"""
    SELECT sn.nspname::text, s.relname::text, format_type(q.seqtypid, NULL), q.seqstart::int8,
      q.seqincrement::int8, q.seqmin::int8, q.seqmax::int8, q.seqcache::int8, q.seqcycle,
      o.refobjid::int8, o.refobjsubid::int8, o.deptype::text,
      CASE WHEN o.deptype = 'a' THEN s.oid::regclass::text END, d.description
    FROM pg_sequence q
      JOIN pg_class s ON s.oid = q.seqrelid
      JOIN pg_namespace sn ON sn.oid = s.relnamespace
      {owners} JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = s.oid AND o.objsubid = 0
        AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
      LEFT JOIN pg_description d
        ON d.objoid = s.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
    WHERE {sequences}
    ORDER BY s.oid
    """#

  /// The sequences of a whole reflection. Those of extensions are left out.
  static let manySequences = #"""
    sn.oid = ANY ((SELECT $1::text::oid[])::oid[])
      AND (o.objid IS NOT NULL OR (
        ($2::text = '{}' OR s.relname ILIKE ANY ((SELECT $2::text::text[])::text[])
          OR sn.nspname || '.' || s.relname ILIKE ANY ((SELECT $2::text::text[])::text[]))
        AND NOT (s.relname ILIKE ANY ((SELECT $3::text::text[])::text[])
          OR sn.nspname || '.' || s.relname ILIKE ANY ((SELECT $3::text::text[])::text[]))))
      AND s.oid NOT IN (SELECT e.objid FROM pg_depend e WHERE e.refclassid = 'pg_extension'::regclass
        AND e.classid = 'pg_class'::regclass AND e.deptype = 'e')
    """#

  /// The sequences that the columns of one table own.
  static let sequencesOfOneTable = #"""
    o.refobjid = (SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1::text AND c.relname = $2::text)
    """#

  /// The sequences that the columns of some tables own.
  static let sequencesOfSomeTables = #"""
    o.refobjid IN (SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1::text AND c.relname = ANY ((SELECT $2::text::text[])::text[]))
    """#

  /// Constraints, without those that a table has from its parent.
  static let constraints = #"""
    WITH c AS MATERIALIZED (
      SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE {tables} AND c.relkind IN ('r', 'p'))
    SELECT k.conrelid::int8, k.conname::text, k.contype::text, k.condeferrable, k.condeferred,
      k.convalidated, k.connoinherit, k.conindid::int8, k.conkey::text, k.confrelid::int8,
      rn.nspname::text, r.relname::text, k.confkey::text, k.confupdtype::text, k.confdeltype::text,
      k.confmatchtype::text, {deleted_columns},
      CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END,
      CASE WHEN k.contype = 'x' THEN (
        SELECT array_agg(CASE WHEN pg_operator_is_visible(op.oid) THEN op.oprname::text
          ELSE 'OPERATOR(' || quote_ident(opn.nspname) || '.' || op.oprname || ')' END
          ORDER BY x.position)::text
        FROM unnest(k.conexclop) WITH ORDINALITY x (oid, position)
          JOIN pg_operator op ON op.oid = x.oid
          JOIN pg_namespace opn ON opn.oid = op.oprnamespace) END,
      d.description
    FROM c
      JOIN pg_constraint k ON k.conrelid = c.oid
      LEFT JOIN pg_class r ON r.oid = k.confrelid
      LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
      LEFT JOIN pg_description d ON d.objoid = k.oid AND d.classoid = 'pg_constraint'::regclass
    WHERE k.contype IN ('p', 'u', 'f', 'c', 'x')
      AND k.conparentid = 0 AND (k.conislocal OR k.coninhcount = 0)
    ORDER BY k.oid
    """#

  /// Indexes with those of constraints, without those that are attached to the index of a parent.
  static let indexes = #"""
    WITH c AS MATERIALIZED (
      SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE {tables} AND c.relkind IN ('r', 'p', 'm'))
    SELECT i.indrelid::int8, i.indexrelid::int8, x.relname::text, x.relkind = 'I', am.amname::text,
      i.indisunique, i.indisvalid, i.indnkeyatts::int8, i.indkey::text, i.indoption::text,
      i.indclass::text, i.indcollation::text, x.reloptions::text, ts.spcname::text, {nulls_not_distinct},
      pg_get_expr(i.indpred, i.indrelid),
      CASE WHEN i.indexprs IS NOT NULL THEN (
        SELECT array_agg(pg_get_indexdef(i.indexrelid, g.key, false) ORDER BY g.key)::text
        FROM generate_series(1, i.indnkeyatts) g (key) WHERE i.indkey[g.key - 1] = 0) END,
      CASE WHEN i.indexprs IS NOT NULL THEN pg_get_indexdef(i.indexrelid) END,
      CASE WHEN am.amname NOT IN ('btree', 'hash') THEN (
        SELECT array_agg(coalesce(a.attoptions::text, '') ORDER BY a.attnum)::text
        FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attnum > 0) END,
      d.description
    FROM c
      JOIN pg_index i ON i.indrelid = c.oid
      JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
      JOIN pg_am am ON am.oid = x.relam
      LEFT JOIN pg_tablespace ts ON ts.oid = x.reltablespace
      LEFT JOIN pg_description d
        ON d.objoid = i.indexrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
    ORDER BY i.indexrelid
    """#

  /// All default operator classes and those with the oids `$1`; then the collations with the oids `$2`.
  static let operatorClasses = #"""
    SELECT 'o', o.oid::int8, o.opcmethod::int8, o.opcintype::int8, o.opcdefault,
      t.typispreferred OR t.typtype = 'p', CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
        ELSE quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END, NULL::text
    FROM pg_opclass o
      JOIN pg_namespace n ON n.oid = o.opcnamespace
      JOIN pg_type t ON t.oid = o.opcintype
    WHERE o.opcdefault OR o.oid = ANY ($1::text::oid[])
    UNION ALL
    SELECT 'c', k.oid::int8, 0, 0, false, false, k.collname::text, n.nspname::text
    FROM pg_collation k JOIN pg_namespace n ON n.oid = k.collnamespace
    WHERE k.oid = ANY ($2::text::oid[])
    """#

  /// The names of the columns of the tables with the oids `$1`.
  static let columnNames = #"""
    SELECT a.attrelid::int8, a.attnum::int8, a.attname::text
    FROM pg_attribute a
    WHERE a.attrelid = ANY ($1::text::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
    """#
}
