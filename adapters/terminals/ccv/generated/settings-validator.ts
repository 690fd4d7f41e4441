// @ts-nocheck
// Generated from ../settings.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/ccv-settings.schema.json","title":"Settings of a CCV terminal","type":"object","properties":{"transport":{"type":"string","enum":["pay-proxy"]},"url":{"type":"string","pattern":"^https?://[^/?#]+/?$","x-form":"an address without a path, e.g. http://192.168.1.30:8080","maxLength":200},"headers":{"type":"object","additionalProperties":{"$ref":"https://forecourt.dev/schemas/secret.schema.json"},"maxProperties":10},"operatingEnvironment":{"type":"string","enum":["UNATTENDED","ATTENDED"]},"accessProtocol":{"type":"string","enum":["OPI_NL","OPI_DE"]},"terminalLanguage":{"type":"string","pattern":"^[A-Z]{3}$","x-form":"three capital letters, e.g. ENG"},"tokenType":{"type":"string","enum":["card","web","none"]},"minimumCaptureMinor":{"type":"integer","minimum":0,"maximum":100000000},"paths":{"type":"object","properties":{"token":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"},"mifare":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"},"abort":{"type":"string","pattern":"^/[A-Za-z0-9/_-]{1,100}$","x-form":"a path, e.g. /terminal/token"}},"additionalProperties":false},"errorTypes":{"type":"object","additionalProperties":{"type":"string","enum":["declined","cancelledByDriver","noEffect","alreadyClosed","notFound","unknown"]},"maxProperties":100},"pollMs":{"type":"integer","minimum":200,"maximum":600000},"readMs":{"type":"integer","minimum":1000,"maximum":120000},"periodClosing":{"type":"object","properties":{"atUtc":{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$","x-form":"a time of day, e.g. 03:30"},"whileReserved":{"type":"boolean"}},"required":["atUtc"],"additionalProperties":false},"givenUp":{"type":"array","items":{"type":"integer","minimum":0,"maximum":1000000000},"maxItems":100}},"required":["transport","url"],"additionalProperties":false};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/secret.schema.json","title":"Where a secret is","type":"object","properties":{"env":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","maxLength":100,"x-secret":true},"file":{"type":"string","minLength":1,"maxLength":500,"x-secret":true}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"x-secret":true};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^https?://[^/?#]+/?$", "u");
const pattern5 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern6 = new RegExp("^[A-Z]{3}$", "u");
const pattern7 = new RegExp("^/[A-Za-z0-9/_-]{1,100}$", "u");
const pattern10 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/ccv-settings.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transport === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "transport"},message:"must have required property '"+"transport"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.transport !== undefined){
let data0 = data.transport;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.transport.type,parentSchema:schema31.properties.transport,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "pay-proxy")){
const err4 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema31.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.transport.enum,parentSchema:schema31.properties.transport,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.url !== undefined){
let data1 = data.url;
if(typeof data1 === "string"){
if(data1.length > 200){
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.url,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^/?#]+/?$"},message:"must match pattern \""+"^https?://[^/?#]+/?$"+"\"",schema:"^https?://[^/?#]+/?$",parentSchema:schema31.properties.url,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.url.type,parentSchema:schema31.properties.url,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.headers !== undefined){
let data2 = data.headers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 10){
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/maxProperties",keyword:"maxProperties",params:{limit: 10},message:"must NOT have more than 10 properties",schema:10,parentSchema:schema31.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
let data3 = data2[key1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 1){
const err9 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err10 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "env") || (key2 === "file"))){
const err11 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.env !== undefined){
let data4 = data3.env;
if(typeof data4 === "string"){
if(data4.length > 100){
const err12 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.properties.env,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data4)){
const err13 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema32.properties.env,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.env.type,parentSchema:schema32.properties.env,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.file !== undefined){
let data5 = data3.file;
if(typeof data5 === "string"){
if(data5.length > 500){
const err15 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema32.properties.file,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.file,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"https://forecourt.dev/schemas/secret.schema.json/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.file.type,parentSchema:schema32.properties.file,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"https://forecourt.dev/schemas/secret.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.headers.type,parentSchema:schema31.properties.headers,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.operatingEnvironment !== undefined){
let data6 = data.operatingEnvironment;
if(typeof data6 !== "string"){
const err20 = {instancePath:instancePath+"/operatingEnvironment",schemaPath:"#/properties/operatingEnvironment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.operatingEnvironment.type,parentSchema:schema31.properties.operatingEnvironment,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((data6 === "UNATTENDED") || (data6 === "ATTENDED"))){
const err21 = {instancePath:instancePath+"/operatingEnvironment",schemaPath:"#/properties/operatingEnvironment/enum",keyword:"enum",params:{allowedValues: schema31.properties.operatingEnvironment.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.operatingEnvironment.enum,parentSchema:schema31.properties.operatingEnvironment,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.accessProtocol !== undefined){
let data7 = data.accessProtocol;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/accessProtocol",schemaPath:"#/properties/accessProtocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.accessProtocol.type,parentSchema:schema31.properties.accessProtocol,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data7 === "OPI_NL") || (data7 === "OPI_DE"))){
const err23 = {instancePath:instancePath+"/accessProtocol",schemaPath:"#/properties/accessProtocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.accessProtocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.accessProtocol.enum,parentSchema:schema31.properties.accessProtocol,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.terminalLanguage !== undefined){
let data8 = data.terminalLanguage;
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err24 = {instancePath:instancePath+"/terminalLanguage",schemaPath:"#/properties/terminalLanguage/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.terminalLanguage,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/terminalLanguage",schemaPath:"#/properties/terminalLanguage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminalLanguage.type,parentSchema:schema31.properties.terminalLanguage,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.tokenType !== undefined){
let data9 = data.tokenType;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tokenType.type,parentSchema:schema31.properties.tokenType,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(((data9 === "card") || (data9 === "web")) || (data9 === "none"))){
const err27 = {instancePath:instancePath+"/tokenType",schemaPath:"#/properties/tokenType/enum",keyword:"enum",params:{allowedValues: schema31.properties.tokenType.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.tokenType.enum,parentSchema:schema31.properties.tokenType,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.minimumCaptureMinor !== undefined){
let data10 = data.minimumCaptureMinor;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err28 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.minimumCaptureMinor.type,parentSchema:schema31.properties.minimumCaptureMinor,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100000000 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.minimumCaptureMinor,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err30 = {instancePath:instancePath+"/minimumCaptureMinor",schemaPath:"#/properties/minimumCaptureMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.minimumCaptureMinor,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.paths !== undefined){
let data11 = data.paths;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!(((key3 === "token") || (key3 === "mifare")) || (key3 === "abort"))){
const err31 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.paths,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.token !== undefined){
let data12 = data11.token;
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err32 = {instancePath:instancePath+"/paths/token",schemaPath:"#/properties/paths/properties/token/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.token,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/paths/token",schemaPath:"#/properties/paths/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.token.type,parentSchema:schema31.properties.paths.properties.token,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.mifare !== undefined){
let data13 = data11.mifare;
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
const err34 = {instancePath:instancePath+"/paths/mifare",schemaPath:"#/properties/paths/properties/mifare/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.mifare,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/paths/mifare",schemaPath:"#/properties/paths/properties/mifare/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.mifare.type,parentSchema:schema31.properties.paths.properties.mifare,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data11.abort !== undefined){
let data14 = data11.abort;
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err36 = {instancePath:instancePath+"/paths/abort",schemaPath:"#/properties/paths/properties/abort/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/_-]{1,100}$"},message:"must match pattern \""+"^/[A-Za-z0-9/_-]{1,100}$"+"\"",schema:"^/[A-Za-z0-9/_-]{1,100}$",parentSchema:schema31.properties.paths.properties.abort,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/paths/abort",schemaPath:"#/properties/paths/properties/abort/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.paths.properties.abort.type,parentSchema:schema31.properties.paths.properties.abort,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.paths.type,parentSchema:schema31.properties.paths,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.errorTypes !== undefined){
let data15 = data.errorTypes;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length > 100){
const err39 = {instancePath:instancePath+"/errorTypes",schemaPath:"#/properties/errorTypes/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema31.properties.errorTypes,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data15){
let data16 = data15[key4];
if(typeof data16 !== "string"){
const err40 = {instancePath:instancePath+"/errorTypes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/errorTypes/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.errorTypes.additionalProperties.type,parentSchema:schema31.properties.errorTypes.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((((((data16 === "declined") || (data16 === "cancelledByDriver")) || (data16 === "noEffect")) || (data16 === "alreadyClosed")) || (data16 === "notFound")) || (data16 === "unknown"))){
const err41 = {instancePath:instancePath+"/errorTypes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/errorTypes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.errorTypes.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.errorTypes.additionalProperties.enum,parentSchema:schema31.properties.errorTypes.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/errorTypes",schemaPath:"#/properties/errorTypes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.errorTypes.type,parentSchema:schema31.properties.errorTypes,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.pollMs !== undefined){
let data17 = data.pollMs;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err43 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.pollMs.type,parentSchema:schema31.properties.pollMs,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 600000 || isNaN(data17)){
const err44 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.pollMs,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data17 < 200 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema31.properties.pollMs,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.readMs !== undefined){
let data18 = data.readMs;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err46 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.readMs.type,parentSchema:schema31.properties.readMs,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 120000 || isNaN(data18)){
const err47 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 120000},message:"must be <= 120000",schema:120000,parentSchema:schema31.properties.readMs,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data18 < 1000 || isNaN(data18)){
const err48 = {instancePath:instancePath+"/readMs",schemaPath:"#/properties/readMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.readMs,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.periodClosing !== undefined){
let data19 = data.periodClosing;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.atUtc === undefined){
const err49 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/required",keyword:"required",params:{missingProperty: "atUtc"},message:"must have required property '"+"atUtc"+"'",schema:schema31.properties.periodClosing.required,parentSchema:schema31.properties.periodClosing,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "atUtc") || (key5 === "whileReserved"))){
const err50 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.periodClosing,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.atUtc !== undefined){
let data20 = data19.atUtc;
if(typeof data20 === "string"){
if(!pattern10.test(data20)){
const err51 = {instancePath:instancePath+"/periodClosing/atUtc",schemaPath:"#/properties/periodClosing/properties/atUtc/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\"",schema:"^([01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema31.properties.periodClosing.properties.atUtc,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/periodClosing/atUtc",schemaPath:"#/properties/periodClosing/properties/atUtc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.periodClosing.properties.atUtc.type,parentSchema:schema31.properties.periodClosing.properties.atUtc,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data19.whileReserved !== undefined){
let data21 = data19.whileReserved;
if(typeof data21 !== "boolean"){
const err53 = {instancePath:instancePath+"/periodClosing/whileReserved",schemaPath:"#/properties/periodClosing/properties/whileReserved/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.periodClosing.properties.whileReserved.type,parentSchema:schema31.properties.periodClosing.properties.whileReserved,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/periodClosing",schemaPath:"#/properties/periodClosing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.periodClosing.type,parentSchema:schema31.properties.periodClosing,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.givenUp !== undefined){
let data22 = data.givenUp;
if(Array.isArray(data22)){
if(data22.length > 100){
const err55 = {instancePath:instancePath+"/givenUp",schemaPath:"#/properties/givenUp/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.givenUp,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err56 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.givenUp.items.type,parentSchema:schema31.properties.givenUp.items,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000000000 || isNaN(data23)){
const err57 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema31.properties.givenUp.items,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err58 = {instancePath:instancePath+"/givenUp/" + i0,schemaPath:"#/properties/givenUp/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.givenUp.items,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/givenUp",schemaPath:"#/properties/givenUp/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.givenUp.type,parentSchema:schema31.properties.givenUp,data:data22};
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
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
