/// Names for what makes room: something that is about to go or to be made again steps aside under one of these while
/// its own name is needed.
public enum AsideName {
  /// The bytes that a name may have in the databases that have this need.
  public static let maximumBytes = 63

  private static let ending = "_retort_old"

  /// Whether the name has to be cut, so that those of two things may be the same.
  public static func isCut(_ name: String) -> Bool { name.utf8.count > maximumBytes - ending.utf8.count }

  /// A name like `name`, cut in whole characters where it would be too long.
  ///
  /// - Parameter isTaken: whether something has a name already.
  public static func name(for name: String, isTaken: (String) -> Bool = { _ in false }) -> String {
    var count = 1
    while true {
      let ending = ending + (count == 1 ? "" : String(count))
      var start = name
      while start.utf8.count > maximumBytes - ending.utf8.count { start.removeLast() }
      let candidate = start + ending
      if !isTaken(candidate) { return candidate }
      count += 1
    }
  }
}
