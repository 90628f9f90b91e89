/// The types of PostgreSQL and the edges of what they hold.
extension ValueTests {
  static let cases: [Case] =
    numbers + texts + moments + others + systemTypes + arrays + ownTypes + ranges

  private static let numbers: [Case] = [
    Case("boolean", ["true", "false"]),
    Case("smallint", ["-32768", "32767", "0"]),
    Case("integer", ["-2147483648", "2147483647", "0"]),
    Case("bigint", ["-9223372036854775808", "9223372036854775807", "0"]),
    Case(
      "real",
      [
        "3.4028235e38", "-3.4028235e38", "1.17549435e-38", "1e-45", "1.1", "0.1", "16777216", "-0", "NaN",
        "Infinity", "-Infinity", "123456.79",
      ]),
    Case(
      "double precision",
      [
        "1.7976931348623157e308", "-1.7976931348623157e308", "2.2250738585072014e-308", "5e-324", "0.1", "-0",
        "1e15", "123456789.12345679", "NaN", "Infinity", "-Infinity",
      ]),
    Case(
      "numeric",
      [
        "0", "-0.0", "1", "-1", "10000", "0.0001", "0.00001", "100000000", "1.10", "1e-20", "-1e20", "NaN",
        "Infinity", "-Infinity",
        "12345678901234567890123456789012345678901234567890.000000000000000000000000000001", "9999.9999",
        "0.10000", "1" + String(repeating: "0", count: 200), "0." + String(repeating: "0", count: 300) + "1",
      ]),
    Case("numeric(10,3)", ["9999999.999", "-9999999.999", "0.001", "0"]),
    Case("numeric(5,0)", ["99999", "-1"]),
    Case("numeric(3,-2)", ["99900", "-100"]),
    Case("money", ["92233720368547758.07", "-92233720368547758.08", "0", "1234.56"]),
  ]

  private static let texts: [Case] = [
    Case("text", awkwardTexts),
    Case("character varying", awkwardTexts),
    Case("character varying(10)", ["", "0123456789", "😀é漢字"]),
    Case("character(5)", ["", "a", "éé", "😀"]),
    Case("bpchar", ["", "a  "]),
    Case("\"char\"", ["", "a", "~"]),
    Case("name", ["", String(repeating: "x", count: 63), "Ünïcode"]),
    Case("bytea", ["\\x", "\\x00", "\\x00ff5c27", "abc"]),
  ]

  private static let moments: [Case] = [
    Case(
      "date",
      [
        "4713-11-24 BC", "0001-01-01 BC", "0001-12-31 BC", "0001-01-01", "1582-10-15", "1970-01-01",
        "1999-12-31", "2000-01-01", "2000-02-29", "2024-02-29", "2100-03-01", "9999-12-31", "10000-01-01",
        "5874897-12-31", "infinity", "-infinity",
      ]),
    Case(
      "time", ["00:00:00", "24:00:00", "23:59:59.999999", "00:00:00.000001", "12:34:56.7", "01:02:03.000040"]),
    Case("time(3)", ["23:59:59.999", "00:00:00.1"]),
    Case(
      "time with time zone",
      ["00:00:00+15:59:59", "24:00:00-15:59:59", "23:59:59.999999+00", "12:00:00.5+05:30"]),
    Case(
      "timestamp",
      [
        "4713-11-24 00:00:00 BC", "0001-12-31 23:59:59.999999 BC", "0001-01-01 00:00:00",
        "1969-12-31 23:59:59.999999", "1999-12-31 23:59:59.999999", "2000-01-01 00:00:00",
        "2000-01-01 00:00:00.000001", "2024-02-29 12:34:56.7", "294276-12-31 23:59:59.999999", "infinity",
        "-infinity",
      ]),
    Case("timestamp(3)", ["2024-02-29 12:34:56.789", "1999-12-31 23:59:59.999"]),
    Case(
      "timestamp with time zone",
      [
        "4713-11-24 00:00:00+00 BC", "1883-11-18 12:00:00+00", "1969-12-31 23:59:59.999999+00",
        "2024-03-31 01:00:00+00", "2024-02-29 12:34:56.7+05:30", "294276-12-31 23:59:59.999999+00",
        "infinity", "-infinity",
      ]),
    Case(
      "interval",
      [
        "0", "178000000 years", "-178000000 years", "1 year 2 mons -3 days 04:05:06.000007",
        "-1 mon +1 day -00:00:00.000001", "2562047788:00:54.775807", "1 day",
      ]),
    Case("interval day to second(3)", ["3 days 04:05:06.789"]),
    Case("interval year to month", ["3 years 4 mons"]),
  ]

  private static let others: [Case] = [
    Case(
      "uuid",
      [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "123e4567-e89b-12d3-a456-426614174000",
      ]),
    Case("json", ["{\"a\": [1, 2.50, {\"b\": null}],  \"a\": 1}", "\"😀 \\u00e9\"", "[]", "null", "1e400"]),
    Case(
      "jsonb",
      ["{\"b\": 1, \"a\": [1, 2.50, {\"c\": null}], \"\":\"\"}", "\"😀 \\u00e9\"", "[]", "null", "1e400"]),
    Case("jsonpath", ["$.\"a\"[*]?(@.\"b\" > 1)", "$"]),
    Case("xml", ["<a b=\"1\">é<!-- x --></a>", "text", "<a/><b/>", ""]),
    Case("bit(1)", ["0", "1"]),
    Case("bit(70)", ["1010101010101010101010101010101010101010101010101010101010101010101010"]),
    Case("bit varying", ["", "1", String(repeating: "0110", count: 50)]),
    Case("bit varying(5)", ["", "10101"]),
    Case(
      "inet",
      ["0.0.0.0", "255.255.255.255", "10.1.2.3/8", "::", "2001:db8::ff00:42:8329/64", "::ffff:1.2.3.4"]),
    Case("cidr", ["0.0.0.0/0", "10.0.0.0/8", "2001:db8::/32"]),
    Case("macaddr", ["00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"]),
    Case("macaddr8", ["08:00:2b:01:02:03:04:05"]),
    Case("point", ["(0,0)", "(-1.5,1e300)", "(NaN,Infinity)"]),
    Case("line", ["{1,-1,0}"]),
    Case("lseg", ["[(0,0),(1,1)]"]),
    Case("box", ["(2,2),(1,1)"]),
    Case("path", ["((0,0),(1,1),(2,0))", "[(0,0),(1,1)]"]),
    Case("polygon", ["((0,0),(1,1),(2,0))"]),
    Case("circle", ["<(1,2),3.5>"]),
    Case("tsvector", ["", "'a':1A,2B 'it''s' '😀':3", "'x y'"]),
    Case("tsquery", ["", "'a' & !'b' | 'c':*AB", "'a' <-> 'b'"]),
  ]

  private static let systemTypes: [Case] = [
    Case("oid", ["0", "4294967295"]),
    Case("regclass", ["pg_class", "-"]),
    Case("regtype", ["integer", "timestamp with time zone"]),
    Case("regproc", ["now", "-"]),
    Case("regprocedure", ["lower(text)"]),
    Case("regoper", ["||/"]),
    Case("regoperator", ["+(integer,integer)"]),
    Case("regrole", ["-"]),
    Case("regnamespace", ["pg_catalog"]),
    Case("regconfig", ["english"]),
    Case("regdictionary", ["simple"]),
    Case("regcollation", ["\"C\""]),
    Case("xid", ["0", "4294967295"]),
    Case("xid8", ["18446744073709551615"]),
    Case("cid", ["4294967295"]),
    Case("tid", ["(0,0)", "(4294967295,65535)"]),
    Case("pg_lsn", ["0/0", "FFFFFFFF/FFFFFFFF"]),
    Case("pg_snapshot", ["10:20:10,14,15"]),
    Case("txid_snapshot", ["10:20:10,14,15"]),
    Case("refcursor", ["c 1"]),
    Case("int2vector", ["1 2 -3", ""]),
    Case("oidvector", ["1 4294967295"]),
  ]

  private static let arrays: [Case] = [
    Case("integer[]", ["{}", "{1,NULL,-2147483648}", "{{1,2},{3,NULL}}", "[0:1]={1,2}", "{{{1}}}"]),
    Case(
      "text[]",
      [
        "{}", "{NULL,\"NULL\",\"\",\" a \",\"it's\",\"\\\"q\\\"\",\"b\\\\s\",\"{c,d}\"}",
        "{{\"a,b\",\"😀\"},{\"x\ny\",NULL}}",
      ]),
    Case("boolean[]", ["{t,f,NULL}"]),
    Case("bytea[]", ["{\"\\\\x00ff\",NULL}"]),
    Case("numeric[]", ["{NaN,1.10,NULL,-Infinity}"]),
    Case("timestamp[]", ["{\"4713-11-24 00:00:00 BC\",infinity,\"294276-12-31 23:59:59.999999\"}"]),
    Case("timestamp with time zone[]", ["{\"2024-02-29 12:34:56.7+05:30\",NULL}"]),
    Case("jsonb[]", ["{\"{\\\"a\\\": 1}\",NULL,\"[]\"}"]),
    Case("uuid[]", ["{123e4567-e89b-12d3-a456-426614174000,NULL}"]),
    Case("inet[]", ["{10.0.0.1,NULL}"]),
    Case("mood[]", ["{sad,\"it's \\\"ok\\\"\",NULL,😀}"]),
    Case("positive[]", ["{1,NULL}"]),
    Case("pair[]", ["{\"(1,a,\\\"{1,2}\\\")\",NULL}"]),
    Case("int4range[]", ["{\"[1,10)\",NULL,empty}"]),
  ]

  private static let ownTypes: [Case] = [
    Case("mood", ["sad", "it's \"ok\"", "😀"]),
    Case("positive", ["1", "2147483647"]),
    Case("words", ["{a,NULL}"]),
    Case("pair", ["(1,\"it's \"\"x\"\", (y)\",\"{1.5,NULL}\")", "(,,)", "(,\"\",{})"]),
    Case("nest", ["(\"(1,x,{})\",sad)"]),
  ]

  private static let ranges: [Case] = [
    Case("int4range", ["empty", "(,)", "[1,10)", "(,5]", "[-2147483648,2147483647)"]),
    Case("int8range", ["[-9223372036854775808,9223372036854775807)"]),
    Case("numrange", ["[1.50,2.5]", "(0,)"]),
    Case("tsrange", ["[\"2024-01-01 00:00:00.000001\",infinity)"]),
    Case("tstzrange", ["[\"2024-01-01 00:00:00+00\",\"2024-06-01 00:00:00+02\")"]),
    Case("daterange", ["[2024-01-01,2024-02-01)", "(,infinity)"]),
    Case("span", ["[1.5,NaN)", "empty"]),
    Case("int4multirange", ["{}", "{[1,3),[5,8),[10,)}"]),
    Case("int8multirange", ["{[1,2)}"]),
    Case("nummultirange", ["{[1.0,2.5],(3,)}"]),
    Case("tsmultirange", ["{[\"2024-01-01 00:00:00\",\"2024-01-02 00:00:00\")}"]),
    Case("tstzmultirange", ["{[\"2024-01-01 00:00:00+00\",\"2024-01-02 00:00:00+00\")}"]),
    Case("datemultirange", ["{[2024-01-01,2024-02-01),[2024-03-01,)}"]),
  ]

  private static let awkwardTexts = [
    "",
    " ",
    "a",
    "it's \\ \"x\" \n\r\t\u{1}\u{7F} %_ $1 $$ {} NULL",
    "漢字 😀 👩\u{200D}👩\u{200D}👧\u{200D}👦 e\u{301} é \u{200F}\u{FEFF}\u{10FFFF}",
    "trailing  ",
  ]
}
