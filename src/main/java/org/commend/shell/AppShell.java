package org.commend.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page in which the application runs: Aura below, our look above it. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/commend.css")
@StyleSheet("styles/app.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/favicon.svg");
    }
}
