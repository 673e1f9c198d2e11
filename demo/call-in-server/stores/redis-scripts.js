/**
 * The store's operations as Lua scripts: Redis runs each as one atomic step, so that no two service
 * processes can lend the same number. The time is the server's own (`TIME`), and everything that
 * belongs to a reservation is in keys that expire with it.
 *
 * Keys, below a prefix: `pool:GROUP` is a sorted set of the group's numbers by the time from which
 * each is free, `pool-version:GROUP` a digest of these numbers, `number:E164` a hash with the
 * reservation of a lent number, `code:CODE` marks a code in use, `caller:DIGEST` is a sorted set of
 * a caller's reservations by expiry, `key:DIGEST` what an Idempotency-Key has led to, `rate:DIGEST`
 * a count of requests.
 */

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * Keys: pool, version, caller, key. Arguments: prefix, version, request as JSON, and the group's
 * numbers as JSON or an empty string.
 *
 * Answers with the outcome as JSON. Its kind is `pool-missing` where the store has other numbers or
 * none: the script is to be run again with the numbers.
 */
export const RESERVE = `
${NOW}
local pool, version, caller, key = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local prefix = ARGV[1]
local request = cjson.decode(ARGV[3])

local function answer(outcome)
  outcome.now = now
  return cjson.encode(outcome)
end

local function first_score(set)
  return tonumber(redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')[2])
end

if redis.call('GET', version) ~= ARGV[2] then
  if ARGV[4] == '' then return answer({ kind = 'pool-missing' }) end
  redis.call('DEL', pool)
  for _, number in ipairs(cjson.decode(ARGV[4])) do
    -- What is lent stays lent.
    local left = redis.call('PTTL', prefix .. 'number:' .. number)
    redis.call('ZADD', pool, left > 0 and now + left or 0, number)
  end
  redis.call('SET', version, ARGV[2])
end

if request.fingerprint then
  local earlier = redis.call('HMGET', key, 'fingerprint', 'reservation')
  if earlier[1] == request.fingerprint then
    return answer({ kind = 'reserved', reservation = cjson.decode(earlier[2]) })
  elseif earlier[1] then
    return answer({ kind = 'key-conflict' })
  end
end

if request.hasCaller then
  redis.call('ZREMRANGEBYSCORE', caller, '-inf', now)
  if redis.call('ZCARD', caller) >= request.callerLimit then
    return answer({ kind = 'caller-limit', roomAt = first_score(caller) })
  end
end

local number
repeat
  local longest_free = redis.call('ZRANGE', pool, 0, 0, 'WITHSCORES')
  local free_at = tonumber(longest_free[2])
  if not free_at or free_at > now then
    return answer({ kind = 'no-number', roomAt = free_at })
  end
  number = longest_free[1]
  -- A number that another pool has lent, too: its own key decides.
  local left = redis.call('PTTL', prefix .. 'number:' .. number)
  if left > 0 then redis.call('ZADD', pool, now + left, number) end
until left <= 0

local expires_at = now + request.lifetime
local reservation = { id = request.id, toPhoneNumber = number, expiresAt = expires_at }

if not request.codeless then
  local draw, tried = request.firstCode, 0
  repeat
    if tried == request.accessCodes then
      return answer({ kind = 'no-number', roomAt = first_score(pool) })
    end
    reservation.accessCode = string.format('%05d', draw % request.accessCodes)
    draw, tried = draw + 1, tried + 1
  until redis.call('EXISTS', prefix .. 'code:' .. reservation.accessCode) == 0
  redis.call('SET', prefix .. 'code:' .. reservation.accessCode, '', 'PX', request.lifetime)
end

local kept = cjson.encode(reservation)
local lent = prefix .. 'number:' .. number
redis.call('DEL', lent)
redis.call('HSET', lent, 'reservation', kept, 'code', reservation.accessCode or '',
  'expiresAt', string.format('%.0f', expires_at), 'context', request.context)
redis.call('PEXPIRE', lent, request.lifetime)
redis.call('ZADD', pool, expires_at, number)

if request.hasCaller then
  redis.call('ZADD', caller, expires_at, request.id)
  local last = redis.call('ZRANGE', caller, -1, -1, 'WITHSCORES')[2]
  redis.call('PEXPIREAT', caller, string.format('%.0f', last))
end
if request.fingerprint then
  redis.call('HSET', key, 'fingerprint', request.fingerprint, 'reservation', kept)
  redis.call('PEXPIRE', key, request.lifetime)
end
return answer({ kind = 'reserved', reservation = reservation })
`;

/**
 * Keys: number. Arguments: code.
 *
 * The context is deleted with the match: what a visitor has written is not kept longer than needed.
 */
export const MATCH = `
${NOW}
local lent = KEYS[1]
local found = redis.call('HMGET', lent, 'code', 'context', 'expiresAt', 'reservation')
local code, context, expires_at, reservation = found[1], found[2], found[3], found[4]
if not context or tonumber(expires_at) <= now then return false end
if code ~= '' and code ~= ARGV[1] then return false end
redis.call('HDEL', lent, 'context')
return { reservation, context }
`;

/** Keys: pool. */
export const COUNT_RESERVED = `
${NOW}
return redis.call('ZCOUNT', KEYS[1], '(' .. string.format('%.0f', now), '+inf')
`;

/** Keys: rate. Arguments: requests, window. Answers 0 or the milliseconds to wait. */
export const COUNT_REQUEST = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if count <= tonumber(ARGV[1]) then return 0 end
return math.max(1, redis.call('PTTL', KEYS[1]))
`;
