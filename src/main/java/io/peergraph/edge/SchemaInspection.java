package io.peergraph.edge;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/** Keeps what Spring found when it held the schema against the controllers. */
@Component
class SchemaInspection implements GraphQlSourceBuilderCustomizer {

	private static final Logger log = LoggerFactory.getLogger(SchemaInspection.class);

	private @Nullable SchemaReport report;

	@Override
	public void customize(GraphQlSource.SchemaResourceBuilder builder) {
		builder.inspectSchemaMappings(this::keep);
	}

	private void keep(SchemaReport report) {
		this.report = report;
		log.atDebug().addKeyValue("report", report).log("inspected");
	}

	/**
	 * {@return the report; null until there is a schema}
	 */
	@Nullable SchemaReport report() {
		return this.report;
	}

}
