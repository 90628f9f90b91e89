import ArgumentParser
import RetortEngine
import RetortMigrations
import RetortSQL

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a migration environment: a folder for revisions, and retort.yaml.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The folder to create.") var directory: String
  @Option(help: "The template; see list-templates.") var template = "json"
  @Option(help: "How revisions are written: json.") var format = "json"
  @Option(help: "The desired schema: a .sql file, a .json document or a database URL.") var target: String?

  func run() throws {
    let console = Console(global)
    guard format == "json" else {
      throw RetortError(
        "unsupported_format", "the format '\(format)' is not one that this build can write; it writes json")
    }
    guard let files = EmbeddedTemplates.all[template] else {
      let known = EmbeddedTemplates.all.keys.sorted()
      throw RetortError(
        "unknown_template",
        "there is no template '\(template)'\(NearestName.hint(for: template, among: known)); there are \(known.joined(separator: ", "))"
      )
    }
    let folder = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    if FileSystem.exists(folder) {
      guard FileSystem.isDirectory(folder), try FileSystem.list(folder).isEmpty else {
        throw RetortError(
          "folder_not_empty", "'\(folder)' exists already and is not an empty folder; nothing was changed")
      }
    }
    if let url = global.url { _ = try Engine(DatabaseURL(url), drivers: RetortTool.drivers) }
    if let target { _ = try Configuration.Target([target]) }
    let values = [
      "directory": folder,
      "url": global.url.map(InitCommand.yaml) ?? "${DATABASE_URL:-sqlite:///app.db}",
      "target": target.map { "target: \(InitCommand.yaml($0))" } ?? "# target: schema.sql",
    ]
    try FileSystem.makeDirectories(FileSystem.path("versions", in: folder))
    var created: [String] = []
    var hasConfiguration = false
    for file in files {
      let isConfiguration = file.path == Configuration.fileName
      let path =
        isConfiguration ? global.config ?? Configuration.fileName : FileSystem.path(file.path, in: folder)
      if isConfiguration, FileSystem.exists(path) {
        hasConfiguration = true
        console.note("note: '\(path)' exists already and was left as it is")
        continue
      }
      var text = file.text
      if isConfiguration {
        for (key, value) in values { text = text.replacing("{{\(key)}}", with: value) }
      }
      try FileSystem.makeDirectories(FileSystem.parent(of: path))
      try FileSystem.write(text, to: path)
      created.append(path)
    }
    if console.json {
      console.print(["created": .strings(created + [FileSystem.path("versions", in: folder)])])
    } else if !console.quiet {
      for path in created { console.print("created \(path)") }
      console.print("created \(FileSystem.path("versions", in: folder))/")
      let missing = [global.url == nil ? "'url'" : nil, target == nil ? "'target'" : nil].compactMap { $0 }
      let first =
        missing.isEmpty || hasConfiguration
        ? "" : "set \(missing.joined(separator: " and ")) in \(Configuration.fileName), then "
      console.print("Next: \(first)'retort revision --autogenerate -m \"first\"'.")
    }
  }

  /// A value of a YAML file, quoted where it could be read as something else.
  private static func yaml(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39
        || "-_./:@%?=&+~$".utf8.contains($0)
    }
    let escaped = text.replacing("$", with: "$$")
    return isPlain && text.first != "-" && text.first != "?" && text.first != "@" && text.first != "%"
      && !text.hasSuffix(":")
      ? escaped : "\"\(escaped.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

struct ListTemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list-templates", abstract: "List the templates that init can use.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let templates = EmbeddedTemplates.all.keys.sorted()
    if console.json {
      console.print(
        .array(
          templates.map {
            ["name": .string($0), "description": .string(EmbeddedTemplates.descriptions[$0] ?? "")]
          }))
    } else {
      for name in templates { console.print("\(name)  \(EmbeddedTemplates.descriptions[name] ?? "")") }
    }
  }
}
