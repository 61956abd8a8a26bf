module inburgeringsregie/temporal

go 1.26.8

require (
	github.com/temporalio/cli v1.8.2
	github.com/temporalio/ui-server/v2 v2.54.1
	go.temporal.io/server v1.32.0
)

replace github.com/temporalio/cli/cliext => github.com/temporalio/cli/cliext v0.0.0-20260731000218-c579925f193f
