package yingke.bench.casework;

import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import yingke.bench.Contender;
import yingke.bench.District;

/**
 * The peer: Flowable with its defaults (history included) on the same PostgreSQL, three user tasks.
 * It checks no authority, validates no form and keeps no chain.
 */
final class FlowablePeer implements Contender, AutoCloseable {
  private final ProcessEngine engine;

  FlowablePeer(District district) throws Exception {
    district.asOwner().sql("drop schema if exists flowable cascade").update();
    district.asOwner().sql("create schema flowable").update();
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(new SchemaOf(district, "flowable").connections());
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setAsyncExecutorActivate(false);
    this.engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("three-tasks.bpmn20.xml")
        .deploy();
  }

  @Override
  public String name() {
    return "Flowable " + ProcessEngine.VERSION + " (peer)";
  }

  @Override
  public void one() {
    var process =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "threeTasks", Map.of("subject", "食品经营许可（散装食品销售）", "department", "market"));
    complete(process.getId(), Map.of("pages", 12, "complete", true));
    complete(process.getId(), Map.of("opinion", "材料属实，符合条件，拟准予。"));
    complete(process.getId(), Map.of("decision", "同意。"));
  }

  private void complete(String process, Map<String, Object> form) {
    var tasks = engine.getTaskService();
    var task = tasks.createTaskQuery().processInstanceId(process).singleResult();
    tasks.complete(task.getId(), form);
  }

  @Override
  public void close() {
    engine.close();
  }
}
