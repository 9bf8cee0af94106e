package io.peergraph.summary;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of summaries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SummaryProperties.class)
class SummaryConfiguration {

}
