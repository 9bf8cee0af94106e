package io.peergraph.provider;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Takes the reason from the exception that was thrown for it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Misconfigured cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
