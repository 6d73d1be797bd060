# escape=`
FROM x:1.0.0
ENV A=b `
    OpenAI__ApiKey=$KEY
