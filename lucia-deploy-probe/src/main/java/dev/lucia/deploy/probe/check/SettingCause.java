package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What keeps a check from knowing whom to ask. */
public enum SettingCause implements Cause {
    /** The value of the setting that holds the address is no address. */
    INVALID_SETTING {
        @Override
        public boolean isFinal() {
            return true;
        }
    }
}
