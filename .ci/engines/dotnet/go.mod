module lucia-deploy/engines/dotnet

go 1.22
