import RetortEngine
import RetortSQL

extension PostgreSQLDialect: SchemaDialect {
  public var migrationSupport: any MigrationSupport { PostgreSQLMigrationSupport() }
  public var inspectionSupport: any InspectionSupport { PostgreSQLInspectionSupport() }
}
