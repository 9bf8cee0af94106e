package io.peergraph.edge;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves only who calls this server by one of its names, whatever they want of it. A page
 * whose own name was made to lead here (DNS rebinding) is of the same origin as the
 * server for the browser, and would read and write as it likes; but it cannot help
 * telling its name. Probes know the address at most, so {@code /actuator} stands outside.
 */
final class HostFilter extends OncePerRequestFilter {

	private static final String PROBES = "/actuator";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final AllowedHosts hosts;

	HostFilter(AllowedHosts hosts) {
		this.hosts = hosts;
	}

	// The path as it is mapped, with all dots and parameters resolved.
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.equals(PROBES) || path.startsWith(PROBES + "/");
	}

	// The header itself: what a proxy is said to have forwarded, a page may say too.
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.hosts.contain(request.getHeader(HttpHeaders.HOST))) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setHeader(HttpHeaders.CONNECTION, "close");
			JSON.writeValue(response.getOutputStream(),
					Map.of("errors", List.of(GraphQlHttp.error("HOST_NOT_ALLOWED",
							"This server is not called so; name the host of the address in peergraph.api.allowed-hosts")
						.toSpecification())));
		}
	}

}
