// @ts-nocheck
// Generated from ../settings.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/remote-terminal-settings.schema.json","title":"Settings of a remote terminal","type":"object","properties":{"transport":{"type":"string","enum":["http","websocket"]},"url":{"type":"string","pattern":"^https?://[^/?#]+/?$","x-form":"an address without a path, e.g. http://127.0.0.1:4020","maxLength":200},"token":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"eventSecret":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"capabilities":{"type":"array","items":{"type":"string","enum":["screen","readFirst","identify","increase","listOpen","lookUp","storesSettlements","choose"]},"maxItems":20},"never":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string","maxLength":40},"maxItems":20},"maxProperties":20},"screen":{"type":"object","properties":{"lines":{"type":"integer","minimum":1,"maximum":50},"columns":{"type":"integer","minimum":4,"maximum":200},"wraps":{"type":"boolean"}},"required":["lines","columns"],"additionalProperties":false},"pollMs":{"type":"integer","minimum":100,"maximum":600000},"reconnectMs":{"type":"integer","minimum":100,"maximum":60000}},"required":["capabilities"],"if":{"properties":{"transport":{"const":"websocket"}},"required":["transport"]},"then":{"required":["token"],"properties":{"url":false,"eventSecret":false,"pollMs":false}},"else":{"required":["url"],"properties":{"reconnectMs":false}},"additionalProperties":false};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/secret.schema.json","title":"Where a secret is","type":"object","properties":{"env":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","maxLength":100,"x-secret":true},"file":{"type":"string","minLength":1,"maxLength":500,"x-secret":true}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"x-secret":true};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://[^/?#]+/?$", "u");
const pattern5 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/remote-terminal-settings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.transport === undefined) && (missing0 = "transport")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.transport !== undefined){
if("websocket" !== data.transport){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.token === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema31.then.required,parentSchema:schema31.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.url !== undefined){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/then/properties/url/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.url,data:data.url};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.eventSecret !== undefined){
const err4 = {instancePath:instancePath+"/eventSecret",schemaPath:"#/then/properties/eventSecret/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.eventSecret,data:data.eventSecret};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.pollMs !== undefined){
const err5 = {instancePath:instancePath+"/pollMs",schemaPath:"#/then/properties/pollMs/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.then.properties.pollMs,data:data.pollMs};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.url = true;
props0.eventSecret = true;
props0.pollMs = true;
props0.transport = true;
}
ifClause0 = "then";
}
else {
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err6 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.else.required,parentSchema:schema31.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.reconnectMs !== undefined){
const err7 = {instancePath:instancePath+"/reconnectMs",schemaPath:"#/else/properties/reconnectMs/false schema",keyword:"false schema",params:{},message:"boolean schema is false",schema:false,parentSchema:schema31.else.properties.reconnectMs,data:data.reconnectMs};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = props0 || {};
props0.reconnectMs = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.if,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capabilities === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capabilities"},message:"must have required property '"+"capabilities"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.transport !== undefined){
let data5 = data.transport;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.transport.type,parentSchema:schema31.properties.transport,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "http") || (data5 === "websocket"))){
const err12 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema31.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.transport.enum,parentSchema:schema31.properties.transport,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.url !== undefined){
let data6 = data.url;
if(typeof data6 === "string"){
if(data6.length > 200){
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.url,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern4.test(data6)){
const err14 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#]+/?$"},message:"must match pattern \""+"^https?://[^/?#]+/?$"+"\"",schema:"^https?://[^/?#]+/?$",parentSchema:schema31.properties.url,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.token !== undefined){
let data7 = data.token;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 1){
const err16 = {instancePath:instancePath+"/token",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Object.keys(data7).length < 1){
const err17 = {instancePath:instancePath+"/token",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data7){
if(!((key1 === "env") || (key1 === "file"))){
const err18 = {instancePath:instancePath+"/token",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.env !== undefined){
let data8 = data7.env;
if(typeof data8 === "string"){
if(data8.length > 100){
const err19 = {instancePath:instancePath+"/token/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern5.test(data8)){
const err20 = {instancePath:instancePath+"/token/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/token/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.file !== undefined){
let data9 = data7.file;
if(typeof data9 === "string"){
if(data9.length > 500){
const err22 = {instancePath:instancePath+"/token/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.length < 1){
const err23 = {instancePath:instancePath+"/token/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/token/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/token",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.eventSecret !== undefined){
let data10 = data.eventSecret;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length > 1){
const err26 = {instancePath:instancePath+"/eventSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Object.keys(data10).length < 1){
const err27 = {instancePath:instancePath+"/eventSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data10){
if(!((key2 === "env") || (key2 === "file"))){
const err28 = {instancePath:instancePath+"/eventSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.env !== undefined){
let data11 = data10.env;
if(typeof data11 === "string"){
if(data11.length > 100){
const err29 = {instancePath:instancePath+"/eventSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern5.test(data11)){
const err30 = {instancePath:instancePath+"/eventSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/eventSecret/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.file !== undefined){
let data12 = data10.file;
if(typeof data12 === "string"){
if(data12.length > 500){
const err32 = {instancePath:instancePath+"/eventSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12.length < 1){
const err33 = {instancePath:instancePath+"/eventSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/eventSecret/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/eventSecret",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data13 = data.capabilities;
if(Array.isArray(data13)){
if(data13.length > 20){
const err36 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.capabilities,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 !== "string"){
const err37 = {instancePath:instancePath+"/capabilities/" + i0,schemaPath:"#/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.capabilities.items.type,parentSchema:schema31.properties.capabilities.items,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((((((data14 === "screen") || (data14 === "readFirst")) || (data14 === "identify")) || (data14 === "increase")) || (data14 === "listOpen")) || (data14 === "lookUp")) || (data14 === "storesSettlements")) || (data14 === "choose"))){
const err38 = {instancePath:instancePath+"/capabilities/" + i0,schemaPath:"#/properties/capabilities/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.capabilities.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.capabilities.items.enum,parentSchema:schema31.properties.capabilities.items,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.capabilities.type,parentSchema:schema31.properties.capabilities,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.never !== undefined){
let data15 = data.never;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length > 20){
const err40 = {instancePath:instancePath+"/never",schemaPath:"#/properties/never/maxProperties",keyword:"maxProperties",params:{limit: 20},message:"must NOT have more than 20 properties",schema:20,parentSchema:schema31.properties.never,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key3 in data15){
let data16 = data15[key3];
if(Array.isArray(data16)){
if(data16.length > 20){
const err41 = {instancePath:instancePath+"/never/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/never/additionalProperties/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.never.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 === "string"){
if(data17.length > 40){
const err42 = {instancePath:instancePath+"/never/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/never/additionalProperties/items/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters",schema:40,parentSchema:schema31.properties.never.additionalProperties.items,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/never/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/never/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.never.additionalProperties.items.type,parentSchema:schema31.properties.never.additionalProperties.items,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/never/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/never/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.never.additionalProperties.type,parentSchema:schema31.properties.never.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/never",schemaPath:"#/properties/never/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.never.type,parentSchema:schema31.properties.never,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.screen !== undefined){
let data18 = data.screen;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.lines === undefined){
const err46 = {instancePath:instancePath+"/screen",schemaPath:"#/properties/screen/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'",schema:schema31.properties.screen.required,parentSchema:schema31.properties.screen,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data18.columns === undefined){
const err47 = {instancePath:instancePath+"/screen",schemaPath:"#/properties/screen/required",keyword:"required",params:{missingProperty: "columns"},message:"must have required property '"+"columns"+"'",schema:schema31.properties.screen.required,parentSchema:schema31.properties.screen,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data18){
if(!(((key4 === "lines") || (key4 === "columns")) || (key4 === "wraps"))){
const err48 = {instancePath:instancePath+"/screen",schemaPath:"#/properties/screen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.screen,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data18.lines !== undefined){
let data19 = data18.lines;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err49 = {instancePath:instancePath+"/screen/lines",schemaPath:"#/properties/screen/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.screen.properties.lines.type,parentSchema:schema31.properties.screen.properties.lines,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 50 || isNaN(data19)){
const err50 = {instancePath:instancePath+"/screen/lines",schemaPath:"#/properties/screen/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema31.properties.screen.properties.lines,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err51 = {instancePath:instancePath+"/screen/lines",schemaPath:"#/properties/screen/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.screen.properties.lines,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data18.columns !== undefined){
let data20 = data18.columns;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err52 = {instancePath:instancePath+"/screen/columns",schemaPath:"#/properties/screen/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.screen.properties.columns.type,parentSchema:schema31.properties.screen.properties.columns,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 200 || isNaN(data20)){
const err53 = {instancePath:instancePath+"/screen/columns",schemaPath:"#/properties/screen/properties/columns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200",schema:200,parentSchema:schema31.properties.screen.properties.columns,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data20 < 4 || isNaN(data20)){
const err54 = {instancePath:instancePath+"/screen/columns",schemaPath:"#/properties/screen/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4},message:"must be >= 4",schema:4,parentSchema:schema31.properties.screen.properties.columns,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data18.wraps !== undefined){
let data21 = data18.wraps;
if(typeof data21 !== "boolean"){
const err55 = {instancePath:instancePath+"/screen/wraps",schemaPath:"#/properties/screen/properties/wraps/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.screen.properties.wraps.type,parentSchema:schema31.properties.screen.properties.wraps,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/screen",schemaPath:"#/properties/screen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.screen.type,parentSchema:schema31.properties.screen,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.pollMs !== undefined){
let data22 = data.pollMs;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err57 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.pollMs.type,parentSchema:schema31.properties.pollMs,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 600000 || isNaN(data22)){
const err58 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.pollMs,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data22 < 100 || isNaN(data22)){
const err59 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.pollMs,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data.reconnectMs !== undefined){
let data23 = data.reconnectMs;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err60 = {instancePath:instancePath+"/reconnectMs",schemaPath:"#/properties/reconnectMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.reconnectMs.type,parentSchema:schema31.properties.reconnectMs,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 60000 || isNaN(data23)){
const err61 = {instancePath:instancePath+"/reconnectMs",schemaPath:"#/properties/reconnectMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema31.properties.reconnectMs,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data23 < 100 || isNaN(data23)){
const err62 = {instancePath:instancePath+"/reconnectMs",schemaPath:"#/properties/reconnectMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.reconnectMs,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
