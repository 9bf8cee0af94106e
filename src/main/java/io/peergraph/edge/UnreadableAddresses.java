package io.peergraph.edge;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import io.peergraph.api.Code;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat refuses before anybody of ours sees it, such as an address with broken
 * percent-encoding, has the form of all other problems too.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(Report.class.getName());
			}
		});
	}

	/** Made by Tomcat, which knows it by its name. */
	public static final class Report extends ErrorReportValve {

		private static final JsonMapper JSON = JsonMapper.shared();

		@Override
		protected void report(Request request, Response response, @Nullable Throwable thrown) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.is4xxClientError() || response.getContentWritten() > 0) {
				super.report(request, response, thrown);
			}
			else if (response.setErrorReported()) {
				tell(response, status);
			}
		}

		private static void tell(Response response, HttpStatus status) {
			Map<String, Object> problem = new LinkedHashMap<>();
			problem.put("title", status.getReasonPhrase());
			problem.put("status", status.value());
			problem.put("detail",
					"The request cannot be read: are its headers short and without control characters, and is what its address has after a percent sign two hexadecimal digits, and all of it UTF-8?");
			problem.put("code", Code.INVALID_VALUE);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			try (Writer writer = response.getReporter()) {
				if (writer != null) {
					JSON.writeValue(writer, problem);
				}
			}
			catch (IOException ex) {
				// Who asked went away, so there is nobody to tell.
			}
		}

	}

}
