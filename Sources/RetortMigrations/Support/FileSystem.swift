import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few file operations that migrations need, by the C library: Foundation's would cost more start-up
/// time and memory than the rest of the program.
public enum FileSystem {
  /// Reads a whole file.
  ///
  /// - Throws: `file_not_found`, `file_unreadable`.
  public static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("read", path) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw failure("read", path) }
    guard info.st_mode & S_IFMT != S_IFDIR else {
      throw RetortError("file_unreadable", "cannot read '\(path)': it is a folder")
    }
    var size = Int(info.st_size)
    var bytes: [UInt8] = []
    while true {
      let chunk = max(size - bytes.count, 0) + 1
      let filled = bytes.count
      let got = try [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = 0
        let result = posixRead(file, buffer.baseAddress, chunk)
        guard result >= 0 else { throw failure("read", path) }
        count = result
      }
      if filled == 0 { bytes = got } else { bytes += got }
      if got.count < chunk { return bytes }
      size = bytes.count + 65_536
    }
  }

  /// Writes a file by way of a temporary one, so that no reader ever sees half of it.
  public static func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws {
    if !overwriting, exists(path) {
      throw RetortError("file_exists", "'\(path)' exists already")
    }
    let temporary = "\(path).retort-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("write", path) }
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes {
        posixWrite(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard result > 0 else {
        let error = failure("write", path)
        close(file)
        unlink(temporary)
        throw error
      }
      written += result
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let error = failure("write", path)
      unlink(temporary)
      throw error
    }
  }

  public static func write(_ text: String, to path: String, overwriting: Bool = false) throws {
    try write(Array(text.utf8), to: path, overwriting: overwriting)
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  public static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; without `.` and `..`.
  public static func list(_ path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw failure("read the folder", path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder and those above it.
  public static func makeDirectories(_ path: String) throws {
    if path.isEmpty || isDirectory(path) { return }
    try makeDirectories(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("create the folder", path) }
  }

  public static var currentDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The folder of a path, empty for a bare name.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `name` as seen from `folder`; absolute names stay.
  public static func path(_ name: String, in folder: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    var name = name[...]
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func failure(_ action: String, _ path: String) -> RetortError {
    let code = errno
    return RetortError(
      code == ENOENT || code == ENOTDIR ? "file_not_found" : "file_unreadable",
      "cannot \(action) '\(path)': \(String(cString: strerror(code)).lowercased())")
  }
}
