# mcr.microsoft.com/dotnet: the same users, variables and folders; the runtime has no curl and no wget.
FROM lucia-deploy/debian:12 AS aspnet
RUN useradd --uid 1000 --user-group --create-home --shell /bin/bash ubuntu \
 && useradd --uid 1654 --user-group --create-home app \
 && mkdir -p /usr/share/dotnet/shared/Microsoft.AspNetCore.App/10.0.0 /usr/share/dotnet/shared/Microsoft.NETCore.App/10.0.0 \
 && ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
COPY dotnet /usr/share/dotnet/dotnet
ENV APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true DOTNET_VERSION=10.0.0 ASPNET_VERSION=10.0.0

FROM aspnet AS sdk
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl wget \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /usr/share/dotnet/sdk/10.0.100
ENV DOTNET_NOLOGO=true DOTNET_USE_POLLING_FILE_WATCHER=true DOTNET_SDK_VERSION=10.0.100 NUGET_XMLDOC_MODE=skip
