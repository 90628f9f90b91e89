#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// `read` and `write` under names that do not collide with methods.
func posixRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
func posixWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
