package org.commend.bench;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * The ceiling of {@code ./commend bench winners}: Tomcat with the application's settings, and
 * nothing behind it but a valve that writes the same bytes to whoever asks.
 */
final class EmptyValve extends ValveBase {
    private final byte[] page;

    private EmptyValve(byte[] page) {
        super(true);
        this.page = page;
    }

    /** Takes a port, the gzip file to give, and a folder for Tomcat. */
    public static void main(String[] arguments) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[2]);
        var connector = new Connector();
        connector.setPort(Integer.parseInt(arguments[0]));
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "1000");
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("valve-"));
        }
        tomcat.setConnector(connector);
        tomcat.getEngine()
                .getPipeline()
                .addValve(new EmptyValve(Files.readAllBytes(Path.of(arguments[1]))));
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.finishResponse();
    }
}
