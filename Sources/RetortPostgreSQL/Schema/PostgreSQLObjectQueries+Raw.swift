extension PostgreSQLObjectQueries {
  /// What is kept as text, with the statements that make and drop it: collations, text search dictionaries
  /// and configurations, casts, operators, operator families and classes, extended statistics, event
  /// triggers, defaults of views' columns. Later ones may need earlier ones.
  static let rawObjects = #"""
    SELECT o.kind, o.schema, o.name, o.statement || coalesce(E';\nCOMMENT ON ' || o.target || ' IS '
      || quote_literal(d.description), ''),
      -- The family that a class brought along stays when the class goes, and takes it along when it goes.
      CASE WHEN o.position = 7 AND (SELECT f.opfname = k.opcname AND f.opfnamespace = k.opcnamespace
          AND NOT EXISTS (SELECT 1 FROM pg_opclass s WHERE s.opcfamily = f.oid AND s.oid <> k.oid)
          FROM pg_opclass k JOIN pg_opfamily f ON f.oid = k.opcfamily WHERE k.oid = o.oid)
        THEN 'DROP OPERATOR FAMILY' || substr(o.target, length('OPERATOR CLASS') + 1)
        WHEN o.position = 10 THEN 'ALTER ' || o.target || ' DROP DEFAULT'
        ELSE 'DROP ' || o.target END,
      o.position < 8
    FROM (
      SELECT 1 AS position, 'collation' AS kind, n.nspname::text AS schema, k.collname::text AS name,
        'COLLATION ' || q.prefix || quote_ident(k.collname) AS target,
        'CREATE COLLATION ' || q.prefix || quote_ident(k.collname) || ' (' || concat_ws(', ', 'PROVIDER = '
          || CASE k.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default'
            ELSE 'libc' END,
          CASE WHEN k.collprovider IN ('i', 'b') THEN 'LOCALE = ' || quote_literal(coalesce(
            to_jsonb(k) ->> 'colllocale', to_jsonb(k) ->> 'colliculocale', k.collcollate)) END,
          CASE WHEN k.collprovider = 'c' THEN 'LC_COLLATE = ' || quote_literal(k.collcollate) END,
          CASE WHEN k.collprovider = 'c' THEN 'LC_CTYPE = ' || quote_literal(k.collctype) END,
          CASE WHEN NOT k.collisdeterministic THEN 'DETERMINISTIC = false' END,
          'RULES = ' || quote_literal(to_jsonb(k) ->> 'collicurules')) || ')' AS statement,
        k.tableoid AS class, k.oid
      FROM pg_collation k JOIN pg_namespace n ON n.oid = k.collnamespace CROSS JOIN {prefix}
      WHERE {name:k.collname} AND {owner:pg_collation k}
      UNION ALL
      SELECT 2, 'text search dictionary', n.nspname, k.dictname,
        'TEXT SEARCH DICTIONARY ' || q.prefix || quote_ident(k.dictname),
        'CREATE TEXT SEARCH DICTIONARY ' || q.prefix || quote_ident(k.dictname) || ' (TEMPLATE = '
          || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname)
          || coalesce(', ' || k.dictinitoption, '') || ')',
        k.tableoid, k.oid
      FROM pg_ts_dict k JOIN pg_namespace n ON n.oid = k.dictnamespace CROSS JOIN {prefix}
        JOIN pg_ts_template t ON t.oid = k.dicttemplate JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
      WHERE {name:k.dictname} AND {owner:pg_ts_dict k}
      UNION ALL
      SELECT 3, 'text search configuration', n.nspname, k.cfgname,
        'TEXT SEARCH CONFIGURATION ' || q.prefix || quote_ident(k.cfgname),
        'CREATE TEXT SEARCH CONFIGURATION ' || q.prefix || quote_ident(k.cfgname) || ' (PARSER = '
          || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')'
          || coalesce((SELECT string_agg(E';\nALTER TEXT SEARCH CONFIGURATION ' || q.prefix
              || quote_ident(k.cfgname) || ' ADD MAPPING FOR ' || tt.alias || ' WITH ' || m.dictionaries, ''
              ORDER BY m.maptokentype)
            FROM (SELECT maptokentype, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno)
                AS dictionaries FROM pg_ts_config_map WHERE mapcfg = k.oid GROUP BY maptokentype) m
              JOIN ts_token_type(k.cfgparser) tt ON tt.tokid = m.maptokentype), ''),
        k.tableoid, k.oid
      FROM pg_ts_config k JOIN pg_namespace n ON n.oid = k.cfgnamespace CROSS JOIN {prefix}
        JOIN pg_ts_parser p ON p.oid = k.cfgparser JOIN pg_namespace pn ON pn.oid = p.prsnamespace
      WHERE {name:k.cfgname} AND {owner:pg_ts_config k}
      UNION ALL
      SELECT 4, 'cast', NULL, c.name, 'CAST ' || c.name, 'CREATE CAST ' || c.name
          || CASE k.castmethod WHEN 'f' THEN ' WITH FUNCTION ' || k.castfunc::regprocedure::text
            WHEN 'i' THEN ' WITH INOUT' ELSE ' WITHOUT FUNCTION' END
          || CASE k.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END,
        k.tableoid, k.oid
      FROM pg_cast k CROSS JOIN LATERAL (SELECT '(' || format_type(k.castsource, NULL) || ' AS '
        || format_type(k.casttarget, NULL) || ')' AS name) c
      WHERE k.oid >= 16384 AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = k.tableoid
        AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
      UNION ALL
      SELECT 5, 'operator', n.nspname, k.oprname || a.arguments,
        'OPERATOR ' || q.prefix || k.oprname || a.arguments,
        'CREATE OPERATOR ' || q.prefix || k.oprname || ' (' || concat_ws(', ',
          'FUNCTION = ' || k.oprcode::text,
          CASE WHEN k.oprleft <> 0 THEN 'LEFTARG = ' || format_type(k.oprleft, NULL) END,
          CASE WHEN k.oprright <> 0 THEN 'RIGHTARG = ' || format_type(k.oprright, NULL) END,
          (SELECT CASE WHEN pg_operator_is_visible(o2.oid) THEN 'COMMUTATOR = ' || o2.oprname
            ELSE format('COMMUTATOR = OPERATOR(%I.%s)', n2.nspname, o2.oprname) END FROM pg_operator o2
            JOIN pg_namespace n2 ON n2.oid = o2.oprnamespace WHERE o2.oid = k.oprcom),
          (SELECT CASE WHEN pg_operator_is_visible(o2.oid) THEN 'NEGATOR = ' || o2.oprname
            ELSE format('NEGATOR = OPERATOR(%I.%s)', n2.nspname, o2.oprname) END FROM pg_operator o2
            JOIN pg_namespace n2 ON n2.oid = o2.oprnamespace WHERE o2.oid = k.oprnegate),
          CASE WHEN k.oprrest <> 0 THEN 'RESTRICT = ' || k.oprrest::text END,
          CASE WHEN k.oprjoin <> 0 THEN 'JOIN = ' || k.oprjoin::text END,
          CASE WHEN k.oprcanhash THEN 'HASHES' END, CASE WHEN k.oprcanmerge THEN 'MERGES' END) || ')',
        k.tableoid, k.oid
      FROM pg_operator k JOIN pg_namespace n ON n.oid = k.oprnamespace CROSS JOIN {prefix}
        CROSS JOIN LATERAL (SELECT ' (' || coalesce(format_type(nullif(k.oprleft, 0), NULL), 'NONE') || ', '
          || coalesce(format_type(nullif(k.oprright, 0), NULL), 'NONE') || ')' AS arguments) a
      WHERE {name:k.oprname} AND k.oprcode <> 0 AND {owner:pg_operator k}
      UNION ALL
      SELECT 6, 'operator family', n.nspname, k.opfname || ' USING ' || am.amname,
        'OPERATOR FAMILY ' || q.prefix || quote_ident(k.opfname) || ' USING ' || quote_ident(am.amname),
        'CREATE OPERATOR FAMILY ' || q.prefix || quote_ident(k.opfname) || ' USING '
          || quote_ident(am.amname),
        k.tableoid, k.oid
      FROM pg_opfamily k JOIN pg_namespace n ON n.oid = k.opfnamespace CROSS JOIN {prefix}
        JOIN pg_am am ON am.oid = k.opfmethod
      WHERE {name:k.opfname} AND {owner:pg_opfamily k} AND NOT EXISTS (SELECT 1 FROM pg_opclass oc
        WHERE oc.opcfamily = k.oid AND oc.opcname = k.opfname AND oc.opcnamespace = k.opfnamespace)
      UNION ALL
      SELECT 7, 'operator class', n.nspname, k.opcname || ' USING ' || am.amname,
        'OPERATOR CLASS ' || q.prefix || quote_ident(k.opcname) || ' USING ' || quote_ident(am.amname),
        'CREATE OPERATOR CLASS ' || q.prefix || quote_ident(k.opcname)
          || CASE WHEN k.opcdefault THEN ' DEFAULT' ELSE '' END || ' FOR TYPE '
          || format_type(k.opcintype, NULL) || ' USING ' || quote_ident(am.amname)
          || CASE WHEN f.opfname <> k.opcname OR f.opfnamespace <> k.opcnamespace
            THEN ' FAMILY ' || CASE WHEN pg_opfamily_is_visible(f.oid) THEN ''
              ELSE quote_ident(fn.nspname) || '.' END || quote_ident(f.opfname) ELSE '' END
          || ' AS ' || concat_ws(', ',
            (SELECT string_agg(format('OPERATOR %s %s', ao.amopstrategy, ao.amopopr::regoperator)
              || coalesce((SELECT format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf
                JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = ao.amopsortfamily), ''),
              ', ' ORDER BY ao.amopstrategy, ao.oid)
            FROM pg_depend dp JOIN pg_amop ao ON ao.oid = dp.objid
            WHERE dp.classid = 'pg_amop'::regclass AND dp.refclassid = 'pg_opclass'::regclass
              AND dp.refobjid = k.oid),
            (SELECT string_agg(format('FUNCTION %s (%s, %s) %s', ap.amprocnum,
              format_type(ap.amproclefttype, NULL), format_type(ap.amprocrighttype, NULL),
              ap.amproc::oid::regprocedure), ', ' ORDER BY ap.amprocnum, ap.oid)
            FROM pg_depend dp JOIN pg_amproc ap ON ap.oid = dp.objid
            WHERE dp.classid = 'pg_amproc'::regclass AND dp.refclassid = 'pg_opclass'::regclass
              AND dp.refobjid = k.oid),
            CASE WHEN k.opckeytype <> 0 THEN 'STORAGE ' || format_type(k.opckeytype, NULL) END),
        k.tableoid, k.oid
      FROM pg_opclass k JOIN pg_namespace n ON n.oid = k.opcnamespace CROSS JOIN {prefix}
        JOIN pg_am am ON am.oid = k.opcmethod JOIN pg_opfamily f ON f.oid = k.opcfamily
        JOIN pg_namespace fn ON fn.oid = f.opfnamespace
      WHERE {name:k.opcname} AND {owner:pg_opclass k}
      UNION ALL
      SELECT 8, 'statistics', n.nspname, k.stxname,
        'STATISTICS ' || q.prefix || quote_ident(k.stxname),
        'CREATE STATISTICS ' || q.prefix || quote_ident(k.stxname) || substr(pg_get_statisticsobjdef(k.oid),
          length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(k.stxname)) + 1)
          || coalesce((SELECT E';\nALTER STATISTICS ' || q.prefix || quote_ident(k.stxname)
            || ' SET STATISTICS ' || t.target FROM (SELECT to_jsonb(k) ->> 'stxstattarget' AS target) t
            WHERE t.target <> '-1'), ''),
        k.tableoid, k.oid
      FROM pg_statistic_ext k JOIN pg_namespace n ON n.oid = k.stxnamespace CROSS JOIN {prefix}
      WHERE {name:k.stxname} AND {owner:pg_statistic_ext k}
      UNION ALL
      SELECT 9, 'event trigger', NULL, k.evtname, 'EVENT TRIGGER ' || quote_ident(k.evtname),
        'CREATE EVENT TRIGGER ' || quote_ident(k.evtname) || ' ON ' || k.evtevent
          || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(k.evttags) t)
            || ')', '') || ' EXECUTE FUNCTION ' || k.evtfoid::regproc::text || '()'
          || CASE k.evtenabled WHEN 'O' THEN '' ELSE E';\nALTER EVENT TRIGGER ' || quote_ident(k.evtname)
            || CASE k.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'A' THEN ' ENABLE ALWAYS'
              ELSE ' ENABLE REPLICA' END END,
        k.tableoid, k.oid
      FROM pg_event_trigger k
      WHERE {owner:pg_event_trigger k}
      UNION ALL
      SELECT 10, 'view default', n.nspname, c.relname || '.' || a.attname, v.target,
        'ALTER ' || v.target || ' SET DEFAULT ' || pg_get_expr(k.adbin, k.adrelid), k.tableoid, k.oid
      FROM pg_attrdef k JOIN pg_class c ON c.oid = k.adrelid AND c.relkind = 'v'
        JOIN pg_attribute a ON a.attrelid = k.adrelid AND a.attnum = k.adnum
        JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN {prefix}
        CROSS JOIN LATERAL (SELECT 'VIEW ' || q.prefix || quote_ident(c.relname) || ' ALTER COLUMN '
          || quote_ident(a.attname) AS target) v
      WHERE {name:c.relname} AND {owner:pg_class c}
    ) o LEFT JOIN pg_description d ON d.objoid = o.oid AND d.classoid = o.class AND d.objsubid = 0
    ORDER BY o.position, o.oid
    """#

  /// `q.prefix`: the schema with its dot, empty for the default schema.
  static let prefix = #"""
    LATERAL (SELECT CASE WHEN n.nspname = current_schema() THEN ''
      ELSE quote_ident(n.nspname) || '.' END AS prefix) q
    """#

  /// Not owned by an extension: read once, not for each row.
  static let ownerCondition = #"""
    {row}.oid NOT IN (SELECT e.objid FROM pg_depend e WHERE e.refclassid = 'pg_extension'::regclass
      AND e.classid = '{catalog}'::regclass AND e.deptype = 'e')
    """#
}
