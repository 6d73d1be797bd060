{{ include "lucia.name" . }}
# edited by hand
