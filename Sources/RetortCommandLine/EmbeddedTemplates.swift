// Made by scripts/embed-templates from migrations-template/. Do not edit.

/// The templates of `init`, embedded: a stand-alone binary has no files beside it.
enum EmbeddedTemplates {
  struct File {
    var path: String
    var text: String
  }

  static let descriptions: [String: String] = [
    "json": "Revisions as JSON lists of operations; no compiler is needed."
  ]

  static let all: [String: [File]] = ["json": [configuration, readme, template]]

  static var script: String { template.text }

  static let configuration = File(
    path: "retort.yaml",
    text: #"""
      # Settings of Retort. `${NAME}` is the environment variable NAME, `${NAME:-value}` has a default; `$$` is a dollar.
      # Relative files are looked for from the folder of this file.

      default: # a section; `retort -n NAME` picks another one, which inherits what it does not set
        # The database. --url and the environment variable RETORT_URL win over it.
        url: {{url}}

        # The folder of this environment, and the folders that hold revisions (default: versions in script_location).
        script_location: {{directory}}
        version_locations: [{{directory}}/versions]

        # The desired schema, for `revision --autogenerate` and `check`: a .sql file or a list of them, a .json
        # document, the URL of a database, or {command: [program, argument]} that prints a document.
        {{target}}

        # The table that holds the current revisions. To take over a database that Alembic managed: alembic_version.
        version_table: retort_version
        # version_table_schema: null       # the default schema
        # version_column_length: 255

        # A database that Retort may fill and empty at will, needed only for .sql targets on servers.
        # scratch_url: null

        # What is compared: patterns of names of tables and views (`*`, `?`), and the schemas of a server.
        # include: []                      # everything
        # exclude: []                      # nothing
        # schemas: []                      # all of PostgreSQL that users made

        # What the target owns; what it does not own is never proposed for dropping. (default: everything)
        # owns: [tables, indexes, constraints, enums, domains, sequences, views, triggers, functions, schemas, extensions, comments, options]

        # One transaction for each revision, or for the whole run.
        # transaction: revision

        # How long to wait for another run and for locks, in seconds; how long a statement may take (servers).
        # lock_timeout: 30
        # statement_timeout: null

        # The names of new files: %(rev)s, %(slug)s, %(epoch)s, %(year)d, %(month).2d, %(day).2d, %(hour).2d, ...
        # file_template: "%(rev)s_%(slug)s"

        # The time zone of create_date: UTC, local, or a name such as Europe/Vienna.
        # timezone: UTC

        # Names for constraints that have none: pk, uq, fk, ck, ix.
        # naming_convention: {fk: "fk_%(table_name)s_%(column_0_name)s"}

        # Commands that run after a revision was written; REVISION_SCRIPT_FILENAME is its path.
        # hooks: [{command: [git, add, REVISION_SCRIPT_FILENAME]}]

        # Values for the migration environment, as with -x.
        # x: {}

      """#)

  static let readme = File(
    path: "README.md",
    text: #"""
      # Migrations

      Revisions of the database, run by `retort`. Settings are in `retort.yaml`.

      | to | run |
      | --- | --- |
      | write what differs between the database and the target | `retort revision --autogenerate -m "what it is about"` |
      | write an empty revision | `retort revision -m "what it is about"` |
      | see what would be done | `retort plan head` |
      | bring the database up to date | `retort upgrade head` |
      | go back one revision | `retort downgrade -1` |
      | see whether database and target agree (in CI) | `retort check` |
      | join branches | `retort merge heads -m "merge"` |

      `versions/` holds one JSON file a revision. New files are made from `script.json.template`, which may be changed.

      """#)

  static let template = File(
    path: "script.json.template",
    text: #"""
      {
        "revision": ${revision},
        "down_revision": ${down_revision},
        "branch_labels": ${branch_labels},
        "depends_on": ${depends_on},
        "message": ${message},
        "create_date": ${create_date},
        "upgrade": ${upgrade},
        "downgrade": ${downgrade}
      }

      """#)
}
