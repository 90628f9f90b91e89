import RetortCommandLine
import RetortMySQL
import RetortPostgreSQL
import RetortSQLite

RetortTool.main(drivers: [SQLiteDriver(), PostgreSQLDriver(), MySQLDriver()])
