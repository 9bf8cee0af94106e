package io.peergraph.explore;

import java.util.Set;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps pages of other sites from exports: an image or a link of theirs makes a browser
 * send a GET, but the browser says whose page it is.
 */
@Component
class ExportGuard implements HandlerInterceptor, WebMvcConfigurer {

	/** Of who typed the address, and of our own pages. */
	private static final Set<String> OURS = Set.of("none", "same-origin");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/export/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !OURS.contains(site)) {
			throw Refused.because(Code.FORBIDDEN, "Pages of other sites get no exports; open the address itself");
		}
		return true;
	}

}
