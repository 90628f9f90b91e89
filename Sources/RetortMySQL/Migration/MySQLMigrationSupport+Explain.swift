import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  public func explain(_ error: any Error, running statement: ChangeStatement, on connection: Connection)
    -> any Error
  { error }
}
