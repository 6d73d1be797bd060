/**
 * The catalogue of the application's settings, the one place that knows a variable.
 *
 * <p>Env examples, the split into ConfigMap and Secret, Helm values and their schema, the configuration reference and the
 * validator all derive from {@link dev.lucia.deploy.model.setting.SettingCatalog}.
 */
@NullMarked
package dev.lucia.deploy.model.setting;

import org.jspecify.annotations.NullMarked;
