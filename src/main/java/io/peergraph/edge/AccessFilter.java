package io.peergraph.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.peergraph.access.Grant;
import io.peergraph.access.Principal;
import io.peergraph.admission.Gate;
import io.peergraph.admission.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in over HTTP whoever has a key for what it asks for. Without one there are only
 * pages that are the same for everybody and have no data in them, and what tells that the
 * server is alive. Whatever is not named here is the operator's.
 */
final class AccessFilter extends OncePerRequestFilter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Set<String> FOR_EVERYBODY = Set.of("/", "/graphiql", "/graphiql.js", "/docs", "/browser",
			"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

	private static final List<String> BELOW_FOR_EVERYBODY = List.of("/page/", "/webjars/", "/docs/", "/browser/");

	/** What asks by itself, field by field or view by view. */
	private static final String EXPORTS = "/export/";

	private final Supplier<Gate> gate;

	AccessFilter(Supplier<Gate> gate) {
		this.gate = gate;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Principal caller = caller(request);
		Optional<Duration> pause = isForEverybody(request) || !Gate.isSomebody(caller) ? Optional.empty()
				: this.gate.get().pause(caller, request.getRemoteAddr());
		if (pause.isPresent()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RateLimits.seconds(pause.get())));
			refuse(response, HttpStatus.TOO_MANY_REQUESTS, RateLimits.error(pause.get()).toSpecification());
		}
		else if (!Gate.isSomebody(caller) && !isForEverybody(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			refuse(response, HttpStatus.UNAUTHORIZED, Gate.error().toSpecification());
		}
		else if (!isForEverybody(request) && !isFor(caller, request.getServletPath())) {
			refuse(response, HttpStatus.FORBIDDEN, this.gate.get().refusal(caller).toSpecification());
		}
		else {
			request.setAttribute(Gate.CALLER, caller);
			Principal.use(caller);
			try {
				chain.doFilter(request, response);
			}
			finally {
				Principal.use(null);
			}
		}
	}

	// A ticket is taken where a browser follows something, and nowhere else. No other
	// site can have one, so what proves that it is none need not be asked for.
	private Principal caller(HttpServletRequest request) {
		String ticket = HttpMethod.GET.matches(request.getMethod()) && HttpEdge.PATH.equals(request.getServletPath())
				? request.getParameter("ticket") : null;
		if (ticket == null) {
			return this.gate.get().caller(request.getHeader(HttpHeaders.AUTHORIZATION));
		}
		Principal caller = this.gate.get().bearer(ticket);
		request.setAttribute(Preflight.PROVEN, caller.key() != null);
		return caller;
	}

	// A browser asks before it sends a key, and a WebSocket sends it afterwards.
	private static boolean isForEverybody(HttpServletRequest request) {
		String path = request.getServletPath();
		return switch (request.getMethod()) {
			case "OPTIONS" -> true;
			case "GET",
					"HEAD" ->
				FOR_EVERYBODY.contains(path) || BELOW_FOR_EVERYBODY.stream().anyMatch(path::startsWith)
						|| (path.equals(HttpEdge.PATH)
								&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE)));
			default -> false;
		};
	}

	private static boolean isFor(Principal caller, String path) {
		return switch (caller.grant()) {
			case Grant.Nothing _ -> false;
			case Grant.Everything _ -> true;
			case Grant.OfWorkspace _, Grant.OfPeer _ -> path.equals(HttpEdge.PATH) || path.startsWith(EXPORTS);
			case Grant.OfSession _ -> path.equals(HttpEdge.PATH);
		};
	}

	private static void refuse(HttpServletResponse response, HttpStatus status, Map<String, Object> error)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(), Map.of("errors", List.of(error)));
	}

}
