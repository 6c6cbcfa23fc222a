# Part of ./yingke: the stages of check and test. Not to be run by itself.
failed=() spent=() running=

# Runs one of the stages below with a time limit that counts, and keeps what it prints.
stage() {
  local name=$1 budget=$2 verb=$3 began=$SECONDS rc=0
  mkdir -p "$logs"
  : >"$logs/$verb.log"
  say "$name(限时 $budget 秒)"
  timeout -k 15 "$budget" "$here/yingke" "$verb" >"$logs/$verb.log" 2>&1 </dev/null &
  running=$!
  tail -n +1 -s 0.2 -f --pid="$running" "$logs/$verb.log" & 
  local shown=$!
  wait "$running" || rc=$?
  wait "$shown" || true
  ((rc != 124)) || die "$name 超过了 $budget 秒的时限：请找出变慢的部分，完整输出在 $logs/$verb.log。(over budget)"
  ((rc == 0)) || failed+=("$name")
  spent+=("$(printf '%4d 秒，限时 %3d 秒  %s' $((SECONDS - began)) "$budget" "$name")")
}

# "N passed, N failed" of everything that counted its tests: Surefire, Vitest and the browser tests.
summary() {
  local line
  say "用时 (time spent)"
  for line in "${spent[@]}"; do echo "$line"; done
  echo
  local broken=${#failed[@]} # a stage may fail without a failed test: the formatter's, say
  sed 's/\x1b\[[0-9;]*m//g' "$logs"/*.log | awk -v broken="$broken" '
    /Tests run: [0-9]+, .*Skipped: [0-9]+ *$/ {
      gsub(/[^0-9 ]/, ""); failed += $2 + $3; passed += $1 - $2 - $3 - $4 }
    /^ *(Tests +)?([0-9]+ (failed|passed|skipped)[ |,]*)+(\([0-9]+\))? *$/ {
      for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) passed += $(i-1); if ($i ~ /^failed/) failed += $(i-1) } }
    END { if (broken > failed) failed = broken; printf "%d passed, %d failed\n", passed, failed }'
  ((${#failed[@]} == 0)) || die "没有通过 (failed): ${failed[*]}"
}

check() {
  rm -rf "$logs" server/target/surefire-reports
  stage "快速检查 (check)" 240 stage-check
}

# On a new machine the registries may be slow: what is fetched once does not count.
prepare() {
  say "准备 (prepare)"
  need_jdk
  need_maven
  need_node
  need_browser
  [[ -d $HOME/.m2/repository/org/kie && -d $HOME/.m2/repository/org/flowable ]] ||
    mvn -B -q -ntp dependency:resolve dependency:resolve-plugins >/dev/null
}

test_all() {
  prepare
  check
  stage "模块测试 (module tests)" 480 stage-modules
  stage "构建 (build)" 300 build
  [[ ${failed[*]} != *构建* ]] || return 0
  stage "启动与崩溃 (start and crash)" 120 stage-crash
  stage "负载下的故障 (faults under load)" 360 stage-faults
  stage "浏览器测试 (browser)" 420 stage-browser
}

# All of it, even when the first part fails: one run tells everything.
stage_check() {
  local rc=0
  need_jdk
  need_maven
  need_node
  mvn -B -ntp test -DexcludedGroups=module || rc=1
  mvn -B -ntp -q spotless:check checkstyle:check || rc=1
  cd web
  npm run --silent types || rc=1
  npm run --silent lint || rc=1
  npm run --silent unit || rc=1
  return $rc
}

stage_modules() {
  need_jdk
  mvn -B -ntp surefire:test -pl server -Dgroups=module
}

stage_browser() {
  need_node
  need_jdk
  need_browser
  scratch
  start "$scratch" "$(free_port)" "$runs/now" "${fast[@]}"
  # as people type it: the way back from other systems leads to the public address
  (cd web && YINGKE_TEST_URL=${address/127.0.0.1/localhost} npm run --silent browser)
}

# A folder and a server that go when the script goes.
scratch() {
  scratch=$(mktemp -d)
  fast=(-XX:AOTCache="$(readlink -f "$runs/now")/app.aot" -Xlog:aot*=off -Xlog:cds*=off)
  trap 'stop; rm -rf "$scratch"' EXIT
  trap 'exit 130' INT TERM
}

# What nobody should have to believe: it starts fast, stays small and comes back after every crash.
stage_crash() {
  need_jdk
  scratch
  local port token began
  port=$(free_port)
  start "$scratch" "$port" "$runs/now" "${fast[@]}"
  stop
  grep -q 'database system is shut down' "$scratch/postgres.log" || die "停止时数据库没有正常关闭。(unclean stop)"
  proved "停止时数据库正常关闭 (clean stop)"

  local try took best=99999
  for try in 1 2 3; do # a busy machine may have kept one of them waiting
    began=$(now)
    start "$scratch" "$port" "$runs/now" "${fast[@]}"
    took=$(($(now) - began))
    ((took >= best)) || best=$took
    ((best >= 10000 && try < 3)) || break
    stop
  done
  within 10000 "$best" "再次启动，毫秒 (warm start, ms)"
  sleep 5
  within 1024 "$(memory)" "空闲内存，含数据库,MB (idle memory with the database, MB)"

  refused "$here/yingke" run --port "$(free_port)" --data "$scratch"
  proved "数据目录在用时拒绝启动 (data directory in use)"
  refused "$here/yingke" run --port "$port" --data "$scratch/other"
  proved "端口在用时拒绝启动 (port in use)"

  token=$(curl -sf -X POST "$address/api/identity/personas/wang-guilan/token" | sed 's/.*"token":"\([^"]*\).*/\1/')
  began=$(now)
  pkill -STOP -f "$scratch/pg" && pkill -STOP -f '^postgres: ' -P "$(postmaster)"
  while ready; do sleep 0.1; done
  within 10000 $(($(now) - began)) "数据库停顿后如实报告未就绪，毫秒 (says that it is not ready, ms)"
  began=$(now)
  pkill -CONT -f '^postgres: ' -P "$(postmaster)" && pkill -CONT -f "$scratch/pg"
  until ready; do sleep 0.1; done
  within 10000 $(($(now) - began)) "数据库恢复后重新就绪，毫秒 (ready again, ms)"

  began=$(now)
  kill -9 "$(postmaster)"
  sleep 0.3
  until signed_in "$token" && ready; do sleep 0.1; done
  within 30000 $(($(now) - began)) "数据库被 kill -9 后恢复，毫秒 (database is back, ms)"

  "$here/yingke" backup "$scratch/copy.tar.gz" --data "$scratch" || die "运行中备份没有成功。(no backup)"

  kill -9 "$server"
  wait "$server" 2>/dev/null || true
  start "$scratch" "$port" "$runs/now" "${fast[@]}"
  signed_in "$token" || die "程序被杀后，此前已提交的登录丢失。(a committed session is lost)"
  proved "程序被 kill -9 后再次启动，已提交的数据都在 (server is back with everything committed)"

  stop
  "$here/yingke" restore "$scratch/copy.tar.gz" --data "$scratch/restored" || die "备份没有恢复成功。(not restored)"
  start "$scratch/restored" "$port" "$runs/now" "${fast[@]}"
  signed_in "$token" || die "恢复后，备份前已提交的登录丢失。(a committed session is not in the backup)"
  "$here/yingke" check audit --data "$scratch/restored" || die "恢复后的审计链不完整。(audit chain broken)"
  proved "运行中的备份恢复到新目录，数据都在，审计链完整 (backup made while running, restored whole)"
  echo "$proofs passed, 0 failed"
}

# The short form of ./yingke bench faults.
stage_faults() {
  bench faults --rounds 5 --seconds 4
}

proofs=0
proved() { proofs=$((proofs + 1)); echo "通过：$1"; }

within() {
  (($2 < $1)) || die "$3:$2,超过上限 $1。(over the limit)"
  proved "$3: $2,上限 $1"
}

refused() { if timeout 20 "$@" >/dev/null 2>&1; then die "应当拒绝却没有：$*。(not refused)"; fi; }

now() { echo $(($(date +%s%N) / 1000000)); }

ready() { curl -sf -m 20 -o /dev/null "$address/actuator/health/readiness"; }

postmaster() { head -n 1 "$scratch/pg/postmaster.pid"; }

signed_in() { curl -sf -H "Authorization: Bearer $1" "$address/api/identity/session" | grep -q '"signedIn":true'; }

# Memory of the server and its database in MB; shared pages count once.
memory() {
  local pid
  for pid in $server $(postmaster) $(pgrep -P "$(postmaster)"); do cat "/proc/$pid/smaps_rollup"; done 2>/dev/null | awk '/^Pss:/ { kb += $2 } END { print int(kb / 1024) }'
}
