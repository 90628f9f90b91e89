/// The queries of the catalogues for all that is not a table.
///
/// `{name:x}` stands for the conditions on the name `x` and on its schema `n`: `$1` holds the schemas'
/// oids, `$2` and `$3` LIKE patterns to include and exclude. `{owner:pg_class c}`
/// leaves out what belongs to an extension.
enum PostgreSQLObjectQueries {
  static let viewColumnComments = #"""
    SELECT n.nspname::text, c.relname::text, a.attname::text, d.description
    FROM pg_description d
      JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
    WHERE d.objsubid > 0 AND c.relkind IN ('v', 'm')
    ORDER BY c.oid, a.attnum
    """#

  static let nameCondition = #"""
    n.oid = ANY ((SELECT $1::text::oid[])::oid[])
      AND ($2::text = '{}' OR {name} ILIKE ANY ((SELECT $2::text::text[])::text[])
        OR n.nspname || '.' || {name} ILIKE ANY ((SELECT $2::text::text[])::text[]))
      AND NOT ({name} ILIKE ANY ((SELECT $3::text::text[])::text[])
        OR n.nspname || '.' || {name} ILIKE ANY ((SELECT $3::text::text[])::text[]))
    """#

  /// All schemas but the server's; the third column tells those of extensions.
  static let schemas = #"""
    SELECT n.oid::int8, n.nspname::text, e.objid IS NOT NULL, d.description
    FROM pg_namespace n
      LEFT JOIN pg_depend e ON e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e'
      LEFT JOIN pg_description d ON d.objoid = n.oid AND d.classoid = 'pg_namespace'::regclass
    WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    ORDER BY n.nspname
    """#

  static let extensions = #"""
    SELECT x.extname::text, n.nspname::text
    FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
    WHERE x.extname <> 'plpgsql'
    ORDER BY x.oid
    """#

  /// Triggers of tables and views, without those that a partition has from its parent.
  static let triggers = #"""
    SELECT n.nspname::text, c.relname::text, t.tgname::text, pg_get_triggerdef(t.oid),
      CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS'
        WHEN 'R' THEN 'ENABLE REPLICA' END,
      c.oid::regclass::text, quote_ident(t.tgname), quote_literal(d.description)
    FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_trigger'::regclass
    WHERE NOT t.tgisinternal AND {no_parent} AND c.relkind IN ('r', 'p', 'v') AND {name:c.relname}
      AND {owner:pg_class c} AND {owner:pg_trigger t}
    ORDER BY c.oid, t.tgname
    """#

  /// Enumerations, domains, composite types and ranges.
  static let types = #"""
    SELECT t.typtype::text, n.nspname::text, t.typname::text, format_type(t.oid, NULL), d.description,
      CASE WHEN t.typtype = 'e' THEN (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder)::text
        FROM pg_enum l WHERE l.enumtypid = t.oid) END,
      CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
      t.typnotnull,
      CASE WHEN t.typtype = 'd'
        THEN coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) END,
      CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, NULL) END,
      k.collname::text, kn.nspname::text,
      checks.names::text, checks.conditions::text,
      CASE WHEN t.typtype = 'c' THEN (
        SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
          || coalesce(' COLLATE ' || quote_ident(an.nspname) || '.' || quote_ident(ak.collname), ''),
          ', ' ORDER BY a.attnum)
        FROM pg_attribute a JOIN pg_type at ON at.oid = a.atttypid
          LEFT JOIN pg_collation ak ON ak.oid = a.attcollation AND a.attcollation <> at.typcollation
          LEFT JOIN pg_namespace an ON an.oid = ak.collnamespace
        WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
      WHEN t.typtype = 'r' THEN concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
        (SELECT 'SUBTYPE_OPCLASS = ' || CASE WHEN pg_opclass_is_visible(o.oid) THEN ''
            ELSE quote_ident(opn.nspname) || '.' END || quote_ident(o.opcname)
          FROM pg_opclass o JOIN pg_namespace opn ON opn.oid = o.opcnamespace
          WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
        (SELECT 'COLLATION = ' || quote_ident(rn.nspname) || '.' || quote_ident(rk.collname)
          FROM pg_collation rk JOIN pg_namespace rn ON rn.oid = rk.collnamespace
          WHERE rk.oid = r.rngcollation AND r.rngcollation <> st.typcollation),
        CASE WHEN r.rngcanonical <> 0 THEN 'CANONICAL = ' || r.rngcanonical::text END,
        CASE WHEN r.rngsubdiff <> 0 THEN 'SUBTYPE_DIFF = ' || r.rngsubdiff::text END,
        'MULTIRANGE_TYPE_NAME = ' || format_type((to_jsonb(r) ->> 'rngmultitypid')::oid, NULL)) END,
      CASE WHEN t.typtype = 'c' THEN (
        SELECT string_agg(format('COMMENT ON COLUMN %s.%I IS %L', format_type(t.oid, NULL), a.attname,
          ad.description), E';\n' ORDER BY a.attnum)
        FROM pg_attribute a JOIN pg_description ad ON ad.objoid = a.attrelid
          AND ad.classoid = 'pg_class'::regclass AND ad.objsubid = a.attnum
        WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END
    FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_class c ON c.oid = t.typrelid
      LEFT JOIN pg_range r ON r.rngtypid = t.oid
      LEFT JOIN pg_type st ON st.oid = r.rngsubtype
      LEFT JOIN pg_type b ON b.oid = t.typbasetype
      LEFT JOIN pg_collation k
        ON k.oid = t.typcollation AND t.typtype = 'd' AND t.typcollation <> b.typcollation
      LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace
      LEFT JOIN LATERAL (
        SELECT array_agg(q.conname::text ORDER BY q.conname) AS names,
          array_agg(pg_get_expr(q.conbin, 0) ORDER BY q.conname) AS conditions
        FROM pg_constraint q WHERE q.contypid = t.oid AND q.contype = 'c' AND t.typtype = 'd') checks ON true
      LEFT JOIN pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_type'::regclass
    WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c') AND {name:t.typname}
      AND {owner:pg_type t}
    ORDER BY t.oid
    """#

  /// Types, routines and sequences that the relations need which are left out.
  static let usedElsewhere = #"""
    WITH RECURSIVE outside AS (
        SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND n.nspname NOT LIKE 'pg\_%'
          AND n.nspname <> 'information_schema' AND NOT ({name:c.relname})),
      users (classid, objid) AS (
        SELECT 'pg_class'::regclass::oid, oid FROM outside
        UNION ALL SELECT f.tableoid, f.oid FROM pg_attrdef f JOIN outside o ON o.oid = f.adrelid
        UNION ALL SELECT t.tableoid, t.oid FROM pg_trigger t JOIN outside o ON o.oid = t.tgrelid
        UNION ALL SELECT k.tableoid, k.oid FROM pg_constraint k JOIN outside o ON o.oid = k.conrelid
        UNION ALL SELECT r.tableoid, r.oid FROM pg_rewrite r JOIN outside o ON o.oid = r.ev_class
        UNION ALL SELECT 'pg_class'::regclass::oid, i.indexrelid FROM pg_index i JOIN outside o ON o.oid = i.indrelid),
      used (classid, objid) AS (
        SELECT d.refclassid, d.refobjid FROM pg_depend d JOIN users u ON u.classid = d.classid AND u.objid = d.objid
        UNION
        SELECT d.refclassid, d.refobjid FROM used u JOIN pg_depend d ON d.classid = u.classid AND d.objid = u.objid
        WHERE u.classid IN ('pg_type'::regclass, 'pg_proc'::regclass))
    SELECT 'type', n.nspname::text, t.typname::text
    FROM used u JOIN pg_type t ON u.classid = t.tableoid AND u.objid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
    UNION
    SELECT 'routine', n.nspname::text, quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')'
    FROM used u JOIN pg_proc p ON u.classid = p.tableoid AND u.objid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace
    UNION
    SELECT 'sequence', n.nspname::text, s.relname::text
    FROM used u JOIN pg_class s ON u.classid = s.tableoid AND u.objid = s.oid AND s.relkind = 'S'
      JOIN pg_namespace n ON n.oid = s.relnamespace
    """#

  /// Functions, procedures and aggregates.
  static let routines = #"""
    SELECT n.nspname::text, p.prokind::text,
      quote_ident(p.proname) || '(' || CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'
        ELSE oidvectortypes(p.proargtypes) END || ')',
      CASE WHEN p.prokind <> 'a' THEN 'CREATE OR REPLACE ' || k.word || CASE WHEN n.nspname = current_schema()
          THEN '' ELSE quote_ident(n.nspname) || '.' END || substr(pg_get_functiondef(p.oid),
            length('CREATE OR REPLACE ' || k.word || quote_ident(n.nspname) || '.') + 1) ELSE
        'CREATE AGGREGATE ' || CASE WHEN n.nspname = current_schema() THEN ''
          ELSE quote_ident(n.nspname) || '.' END || quote_ident(p.proname) || '('
        || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END || E') (\n  '
        || concat_ws(E',\n  ', 'SFUNC = ' || g.aggtransfn::text,
          'STYPE = ' || format_type(g.aggtranstype, NULL),
          CASE WHEN g.aggtransspace <> 0 THEN 'SSPACE = ' || g.aggtransspace::text END,
          CASE WHEN g.aggfinalfn <> 0 THEN 'FINALFUNC = ' || g.aggfinalfn::text END,
          CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
          CASE WHEN g.aggfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
            THEN 'FINALFUNC_MODIFY = ' || CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
              WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
          CASE WHEN g.aggcombinefn <> 0 THEN 'COMBINEFUNC = ' || g.aggcombinefn::text END,
          CASE WHEN g.aggserialfn <> 0 THEN 'SERIALFUNC = ' || g.aggserialfn::text END,
          CASE WHEN g.aggdeserialfn <> 0 THEN 'DESERIALFUNC = ' || g.aggdeserialfn::text END,
          'INITCOND = ' || quote_literal(g.agginitval),
          CASE WHEN g.aggmtransfn <> 0 THEN 'MSFUNC = ' || g.aggmtransfn::text END,
          CASE WHEN g.aggminvtransfn <> 0 THEN 'MINVFUNC = ' || g.aggminvtransfn::text END,
          CASE WHEN g.aggmtranstype <> 0 THEN 'MSTYPE = ' || format_type(g.aggmtranstype, NULL) END,
          CASE WHEN g.aggmtransspace <> 0 THEN 'MSSPACE = ' || g.aggmtransspace::text END,
          CASE WHEN g.aggmfinalfn <> 0 THEN 'MFINALFUNC = ' || g.aggmfinalfn::text END,
          CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
          CASE WHEN g.aggmtransfn <> 0 AND g.aggmfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
            THEN 'MFINALFUNC_MODIFY = ' || CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY'
              WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
          'MINITCOND = ' || quote_literal(g.aggminitval),
          (SELECT CASE WHEN pg_operator_is_visible(op.oid) THEN 'SORTOP = ' || op.oprname
              ELSE format('SORTOP = OPERATOR(%I.%s)', opn.nspname, op.oprname) END
            FROM pg_operator op JOIN pg_namespace opn ON opn.oid = op.oprnamespace
            WHERE op.oid = g.aggsortop),
          CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
          CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END)
        || E'\n)' END,
      d.description
    FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      CROSS JOIN LATERAL (
        SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END AS word) k
      LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
      LEFT JOIN pg_description d ON d.objoid = p.oid AND d.classoid = 'pg_proc'::regclass
    WHERE {name:p.proname} AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass
      AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
    ORDER BY p.oid
    """#
}
