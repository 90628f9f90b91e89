import RetortEngine
import RetortSQL

extension MySQLDialect: SchemaDialect {
  public var migrationSupport: any MigrationSupport { MySQLMigrationSupport(dialect: self) }
  public var inspectionSupport: any InspectionSupport { MySQLInspectionSupport() }
}
