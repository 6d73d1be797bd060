package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What is wrong with the setting that holds an address. */
public enum SettingCause implements Cause {
    /** The value of the setting that holds the address is no address. */
    INVALID_SETTING {
        @Override
        public boolean isFinal() {
            return true;
        }
    },
    /** For Lucia in its container the address is the container itself; a warning. */
    LEADS_TO_CONTAINER
}
