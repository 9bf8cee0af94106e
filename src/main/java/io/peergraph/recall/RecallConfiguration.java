package io.peergraph.recall;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of searches. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecallProperties.class)
class RecallConfiguration {

}
