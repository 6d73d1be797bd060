{{ include "lucia.name" . }}
