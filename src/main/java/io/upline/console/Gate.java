package io.upline.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets nobody into a server who does not sign in, whatever the path, except to ask whether it lives; and nobody who calls it by a foreign name,
 * as a page in a browser of this machine would whose own name was made to point here.
 */
final class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The one path that is answered without signing in, as it is written; any other way to write it is another path. */
    static final String LIVENESS = "/actuator/health/liveness";

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:\\[\\]]+)(:\\d{1,5})?");
    private static final int MISDIRECTED = 421;

    private final transient Token token;

    Gate(Token token) {
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        String path = request.getRequestURI();
        if (!isOurs(request.getHeader("Host"))) {
            response.setStatus(MISDIRECTED);
        } else if (isLiveness(request) || isSignedIn(request.getHeader("Authorization"))) {
            if (path.equals("/error")) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isOurs(@org.jspecify.annotations.Nullable String host) {
        if (host == null) {
            return false;
        }
        Matcher parts = HOST.matcher(host.strip());
        return parts.matches() && NAMES.contains(parts.group(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isLiveness(HttpServletRequest request) {
        return request.getRequestURI().equals(LIVENESS)
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    private boolean isSignedIn(@org.jspecify.annotations.Nullable String header) {
        return header != null && token.isIn(header);
    }
}
