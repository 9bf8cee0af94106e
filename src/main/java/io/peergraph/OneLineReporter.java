package io.peergraph;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says why the application cannot start, in one line on the standard error. */
class OneLineReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		String action = StringUtils.hasText(analysis.getAction()) ? " " + analysis.getAction() : "";
		String line = (analysis.getDescription() + action).replaceAll("\\s+", " ").strip();
		System.err.println("Peergraph cannot start: " + line);
	}

}
